import { apportion } from '../money/apportion.ts';
import type { Minor } from '../money/money.ts';
import { multiplyAndDivide } from '../money/round.ts';
import { bogoCuts } from './bogo.ts';
import { comboCuts } from './combo.ts';
import type { AskedDiscount, Discount } from './discount.ts';
import { byLine, type Cut, leftOf, spread, type Unit } from './units.ts';

/** What a discount takes off which units, and the base it was reckoned on (null where that is a set of units). */
export type Taking = { readonly cuts: readonly Cut[]; readonly base: Minor | null };

type OnItems = Extract<Discount, { readonly items: unknown }>;
type OnCheck = Extract<Discount, { readonly scope: 'CHECK' }>;

const percentOf = (amount: Minor, ppm: number): Minor =>
  multiplyAndDivide(amount, ppm, 1_000_000, 'HALF_EVEN');

function itemCuts(discount: OnItems, units: readonly Unit[], open: Minor): Taking {
  const { items } = discount;
  const eligible = items === null ? units : units.filter((unit) => items.includes(unit.itemId));
  const base = leftOf(eligible);
  if (discount.type === 'FIXED') {
    return { cuts: eligible.map((unit) => ({ unit, amount: Math.min(discount.amount, unit.left) })), base };
  }
  const cuts = byLine(eligible).flatMap((line) =>
    spread(
      discount.type === 'OPEN' ? Math.min(open, line.weight) : percentOf(line.weight, discount.ppm),
      line.units,
    ),
  );
  return { cuts, base };
}

function checkCuts(discount: OnCheck, units: readonly Unit[], open: Minor): Taking {
  const base = leftOf(units);
  const wished =
    discount.type === 'PERCENT'
      ? percentOf(base, discount.ppm)
      : discount.type === 'FIXED'
        ? discount.amount
        : open;
  const lines = byLine(units);
  const parts = apportion(Math.min(wished, base, discount.maxAmount ?? base), lines);
  return { cuts: lines.flatMap((line, i) => spread(parts[i] ?? 0, line.units)), base };
}

/** Takes no more than the discount's own limit, in proportion to what it would have taken. */
function capped(cuts: readonly Cut[], limit: Minor | undefined): readonly Cut[] {
  const wished = cuts.reduce((sum, { amount }) => sum + amount, 0);
  if (limit === undefined || wished <= limit) return cuts;
  const parts = apportion(
    limit,
    cuts.map(({ unit, amount }) => ({ id: `${unit.lineId} ${unit.index}`, weight: amount })),
  );
  return cuts.map(({ unit }, i) => ({ unit, amount: parts[i] ?? 0 }));
}

/** What one discount takes from units that others may have lightened already; never more than is left of any. */
export function takingOf({ discount, lineIds, openAmount = 0 }: AskedDiscount, all: readonly Unit[]): Taking {
  if (discount.scope === 'CHECK') return checkCuts(discount, all, openAmount);
  const units = lineIds === undefined ? all : all.filter(({ lineId }) => lineIds.includes(lineId));
  const taking: Taking =
    discount.type === 'BOGO'
      ? { cuts: bogoCuts(discount, units), base: null }
      : discount.type === 'COMBO'
        ? { cuts: comboCuts(discount, units), base: null }
        : itemCuts(discount, units, openAmount);
  return { ...taking, cuts: capped(taking.cuts, discount.maxAmount) };
}
