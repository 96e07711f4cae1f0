import type { DiscountId } from '../ids.ts';
import type { Minor } from '../money/money.ts';
import { assertSound } from './assert-sound.ts';
import { takingOf } from './cuts.ts';
import type { AppliedDiscount, AskedDiscount, SetAside } from './discount.ts';
import { type DiscountableLine, unitsOf } from './units.ts';

/** `perLine` in the order of the lines given, each 0 … gross. `applied` in the order taken. */
export type TakenDiscounts = {
  readonly perLine: readonly Minor[];
  readonly amount: Minor;
  readonly applied: readonly AppliedDiscount[];
  readonly setAside: readonly SetAside[];
};

const nameOf = ({ discount, lineIds }: AskedDiscount): string =>
  lineIds === undefined ? discount.id : `${discount.id} ${lineIds.toSorted().join()}`;

/** The one order in which discounts are taken, however they were asked for: items before check, priority, id. */
function inOrder(a: AskedDiscount, b: AskedDiscount): number {
  if (a.discount.scope !== b.discount.scope) return a.discount.scope === 'ITEM' ? -1 : 1;
  const [first, second] = [nameOf(a), nameOf(b)];
  return (
    a.discount.priority - b.discount.priority ||
    (first < second ? -1 : first > second ? 1 : 0) ||
    (b.openAmount ?? 0) - (a.openAmount ?? 0) ||
    ((a.code ?? '') < (b.code ?? '') ? -1 : 1)
  );
}

/** Takes all of them, one after the other, each off what the ones before have left. */
function takeAll(lines: readonly DiscountableLine[], asked: readonly AskedDiscount[]): TakenDiscounts {
  const units = unitsOf(lines);
  const perLine = lines.map(() => 0);
  const applied: AppliedDiscount[] = [];
  const setAside: SetAside[] = [];
  for (const wish of asked) {
    const { discount } = wish;
    const { cuts, base } = takingOf(wish, units);
    const taken = new Map<string, Minor>();
    let amount = 0;
    for (const cut of cuts) {
      const { unit } = cut;
      unit.left -= cut.amount;
      amount += cut.amount;
      perLine[unit.position] = (perLine[unit.position] ?? 0) + cut.amount;
      if (cut.amount > 0) taken.set(unit.lineId, (taken.get(unit.lineId) ?? 0) + cut.amount);
    }
    if (amount === 0) {
      setAside.push({ discountId: discount.id, reason: 'NOTHING_TO_TAKE', by: [] });
      continue;
    }
    applied.push({
      discountId: discount.id,
      name: discount.name,
      scope: discount.scope,
      type: discount.type,
      ppm: 'ppm' in discount ? discount.ppm : null,
      base,
      amount,
      lines: [...taken]
        .map(([lineId, part]) => ({ lineId, amount: part }))
        .sort((a, b) => (a.lineId < b.lineId ? -1 : 1)),
      ...(wish.code === undefined ? {} : { code: wish.code }),
    });
  }
  return { perLine, amount: perLine.reduce((sum, part) => sum + part, 0), applied, setAside };
}

/**
 * Takes discounts off lines: item discounts, then check discounts apportioned by largest remainder, by priority and id, however
 * they were asked for; the same one asked for twice is taken once. An exclusive one stands against all others together: what
 * saves the guest most is taken, equal savings by combining first, then by priority and id. No line goes below zero.
 * Source: domain.md, steps 2 and 3; Toast picks and exclusivity (features A-15).
 * @throws RangeError for amounts or rates that are no non-negative safe integers: the schema keeps those out.
 */
export function takeDiscounts(
  lines: readonly DiscountableLine[],
  asked: readonly AskedDiscount[],
): TakenDiscounts {
  for (const wish of asked) assertSound(wish);
  const sorted = asked.toSorted(inOrder);
  const once = sorted.filter((wish, i) => i === 0 || nameOf(sorted[i - 1] ?? wish) !== nameOf(wish));
  const again = sorted.filter((wish) => !once.includes(wish));
  const together = once.filter(({ discount }) => !discount.exclusive);
  const rivals = once.filter(({ discount }) => discount.exclusive).map((wish) => [wish]);
  let best = { wishes: together, taken: takeAll(lines, together) };
  for (const wishes of rivals) {
    const taken = takeAll(lines, wishes);
    if (taken.amount > best.taken.amount) best = { wishes, taken };
  }
  const by: DiscountId[] = best.taken.applied.map(({ discountId }) => discountId);
  const beaten = once.filter((wish) => !best.wishes.includes(wish));
  return {
    ...best.taken,
    setAside: [
      ...best.taken.setAside,
      ...beaten.map(({ discount }) => ({
        discountId: discount.id,
        reason: by.length > 0 ? ('EXCLUSIVE' as const) : ('NOTHING_TO_TAKE' as const),
        by,
      })),
      ...again.map(({ discount }) => ({ discountId: discount.id, reason: 'ALREADY_TAKEN' as const, by: [] })),
    ],
  };
}
