import { multiplyAndDivide } from '../money/round.ts';
import type { Discount } from './discount.ts';
import { inPickOrder, meeting } from './in-pick-order.ts';
import type { Cut, Unit } from './units.ts';

type Bogo = Extract<Discount, { readonly type: 'BOGO' }>;

/** How often the offer fits: enough units to get, to buy, and for both together, as one unit never is both (Hall's condition). */
function timesOf({ buy, get, maxTimes }: Bogo, got: readonly Unit[], bought: readonly Unit[]): number {
  if (get.quantity < 1 || buy.quantity < 0) return 0;
  const either = new Set([...got, ...bought]).size;
  const fits = Math.min(
    Math.floor(got.length / get.quantity),
    buy.quantity === 0 ? Number.POSITIVE_INFINITY : Math.floor(bought.length / buy.quantity),
    Math.floor(either / (get.quantity + buy.quantity)),
  );
  return Math.min(fits, maxTimes ?? fits);
}

/**
 * Buy some, get some cheaper. Over all times the offer fits, the units got are the first, cheapest or dearest of those that may be
 * got, save those without which too few would be bought; each loses `ppm` of what is left of it, half-even. Binds what it counts.
 */
export function bogoCuts(offer: Bogo, units: readonly Unit[]): Cut[] {
  const got = meeting(units, offer.get);
  const bought = meeting(units, offer.buy);
  const times = timesOf(offer, got, bought);
  if (times === 0) return [];
  const buyable = new Set(bought);
  let spare = bought.length - times * offer.buy.quantity;
  const picked: Unit[] = [];
  for (const unit of inPickOrder(got, offer.pick)) {
    if (picked.length === times * offer.get.quantity) break;
    if (buyable.has(unit)) {
      if (spare === 0) continue;
      spare -= 1;
    }
    picked.push(unit);
  }
  for (const unit of picked) unit.bound = true;
  const paid = inPickOrder(
    bought.filter((unit) => !unit.bound),
    offer.pick,
  );
  for (const unit of paid.slice(0, times * offer.buy.quantity)) unit.bound = true;
  return picked.map((unit) => ({
    unit,
    amount: multiplyAndDivide(unit.left, offer.ppm, 1_000_000, 'HALF_EVEN'),
  }));
}
