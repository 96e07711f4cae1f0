import type { Need, Pick } from './discount.ts';
import type { Unit } from './units.ts';

const byId = (a: Unit, b: Unit): number =>
  (a.lineId < b.lineId ? -1 : a.lineId > b.lineId ? 1 : 0) || a.index - b.index;

const orders: Readonly<Record<Pick, (a: Unit, b: Unit) => number>> = {
  FIRST: (a, b) => a.position - b.position || a.index - b.index,
  CHEAPEST: (a, b) => a.left - b.left || byId(a, b),
  DEAREST: (a, b) => b.left - a.left || byId(a, b),
};

/**
 * Units in the order in which they are picked. Equal prices go by line id, so that only FIRST looks at where a line stands in
 * the cart, and re-ordering lines moves no cent for the others.
 */
export const inPickOrder = (units: readonly Unit[], pick: Pick): Unit[] => units.toSorted(orders[pick]);

/** Units that a need may be met with: of its items, and not counted for another offer. */
export const meeting = (units: readonly Unit[], { items }: Omit<Need, 'quantity'>): Unit[] =>
  units.filter((unit) => !unit.bound && (items === null || items.includes(unit.itemId)));
