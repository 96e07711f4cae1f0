import type { Discount } from './discount.ts';
import { inPickOrder, meeting } from './in-pick-order.ts';
import { type Cut, leftOf, spread, type Unit } from './units.ts';

type Combo = Extract<Discount, { readonly type: 'COMBO' }>;

/** The units of one set, part by part in the order given; null = a part cannot be met. */
function oneSet({ parts, pick }: Combo, units: readonly Unit[]): Unit[] | null {
  const set: Unit[] = [];
  for (const part of parts) {
    const free = meeting(units, part).filter((unit) => !set.includes(unit));
    if (free.length < part.quantity) return null;
    set.push(...inPickOrder(free, pick).slice(0, part.quantity));
  }
  return set.length === 0 ? null : set;
}

/**
 * Sells sets together for one price: set after set, each of the units that `pick` names, while that is cheaper than they are
 * apart. What a set saves is spread over its units by what is left of each. Binds the units of every set sold.
 */
export function comboCuts(offer: Combo, units: readonly Unit[]): Cut[] {
  const cuts: Cut[] = [];
  for (let times = 0; times < (offer.maxTimes ?? units.length); times += 1) {
    const set = oneSet(offer, units);
    if (set === null) break;
    const saved = leftOf(set) - offer.price;
    if (saved <= 0) break;
    for (const unit of set) unit.bound = true;
    cuts.push(...spread(saved, set));
  }
  return cuts;
}
