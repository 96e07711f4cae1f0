import { isId, type RestaurantId } from '@toast/domain/ids';
import type { Outgoing } from '../flight-query.ts';
import { timeLeft } from '../time-left.ts';

/**
 * Begins a transaction and tells row-level security the tenant. `set local` and not set_config(): only the former reaches
 * the workers of Citus. It takes no parameters, hence the check of the id's form.
 */
export function opening(restaurantId: RestaurantId): readonly Outgoing[] {
  if (!isId(restaurantId)) throw new RangeError('not a restaurant id');
  const tenant = { sql: `set local app.restaurant_id = '${restaurantId}'`, values: [], name: undefined };
  const left = timeLeft();
  return left > hurry ? [beginning, tenant] : [beginning, tenant, endingWithin(left)];
}

/** Milliseconds; whoever has more left than this has not waited yet, and the session's own `statement_timeout` will do. */
const hurry = 4_000;

/** What is not done when whoever asked is answered is taken back. */
const endingWithin = (ms: number): Outgoing => ({
  sql: `set local statement_timeout = ${Math.max(1, Math.floor(ms))}`,
  values: [],
  name: undefined,
});

const beginning: Outgoing = { sql: 'begin', values: [], name: 'flight.begin' };

/** For the second door: reads only, over all restaurants. */
export const openingAcross: readonly Outgoing[] = [
  { sql: 'begin read only', values: [], name: undefined },
  { sql: "set local app.across_restaurants = 'on'", values: [], name: undefined },
];
