import type { ItemId } from '../ids.ts';
import { apportion } from '../money/apportion.ts';
import type { Minor } from '../money/money.ts';

/** A line as discounts see it: `gross` ≥ 0 for all of its `quantity`. */
export type DiscountableLine = {
  readonly id: string;
  readonly itemId: ItemId;
  readonly quantity: number;
  readonly gross: Minor;
  /** false = nothing is ever taken off it, and it counts for no offer. */
  readonly discountable: boolean;
};

/** One of a line's units while discounts are taken; `left` = what is still to pay for it, `bound` = counted for an offer already. */
export type Unit = {
  readonly lineId: string;
  readonly itemId: ItemId;
  /** Of the line in the cart, and of the unit in the line. */
  readonly position: number;
  readonly index: number;
  left: Minor;
  bound: boolean;
};

export type Cut = { readonly unit: Unit; readonly amount: Minor };

/** The units of all discountable lines. A gross that its quantity does not divide puts the odd minor units on the first ones. */
export const unitsOf = (lines: readonly DiscountableLine[]): Unit[] =>
  lines.flatMap((line, position) => {
    if (!line.discountable) return [];
    const odd = line.gross % line.quantity;
    const each = (line.gross - odd) / line.quantity;
    return Array.from({ length: line.quantity }, (_, index) => ({
      lineId: line.id,
      itemId: line.itemId,
      position,
      index,
      left: index < odd ? each + 1 : each,
      bound: false,
    }));
  });

export const leftOf = (units: readonly Unit[]): Minor => units.reduce((sum, { left }) => sum + left, 0);

/** Units by line, in the order of lines. */
export function byLine(units: readonly Unit[]): { id: string; weight: Minor; units: Unit[] }[] {
  const lines = new Map<number, { id: string; weight: Minor; units: Unit[] }>();
  for (const unit of units) {
    const line = lines.get(unit.position);
    if (line === undefined) lines.set(unit.position, { id: unit.lineId, weight: unit.left, units: [unit] });
    else {
      line.weight += unit.left;
      line.units.push(unit);
    }
  }
  return [...lines.values()];
}

/** Spreads an amount ≤ what is left over the units, by what is left of each. */
export function spread(amount: Minor, units: readonly Unit[]): Cut[] {
  if (amount === 0) return [];
  const parts = apportion(
    amount,
    units.map((unit) => ({ id: `${unit.lineId} ${unit.index}`, weight: unit.left })),
  );
  return units.map((unit, i) => ({ unit, amount: parts[i] ?? 0 }));
}
