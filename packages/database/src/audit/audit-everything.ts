import type { RestaurantId } from '@toast/domain/ids';
import type { Database } from '../client.ts';
import { forRestaurant } from '../scope.ts';
import { type AuditOptions, auditRestaurant } from './audit-restaurant.ts';
import { restaurantsInShards, restaurantsNamed } from './tenants.reads.ts';
import type { Violation } from './violation.ts';

export type AuditReport = {
  readonly restaurants: number;
  readonly orders: number;
  readonly events: number;
  readonly violations: readonly Violation[];
};

const page = 500;

/**
 * Audits every restaurant, one after another, in bounded memory; then who is named without being there. For a database at rest: a copy,
 * or one that nobody writes to. `db` may be the owner's or toast_app's.
 */
export async function auditEverything(db: Database, options: AuditOptions = {}): Promise<AuditReport> {
  const there = new Set<string>();
  const violations: Violation[] = [];
  let [orders, events] = [0, 0];
  let after: RestaurantId | undefined;
  do {
    const found = await restaurantsInShards(db, after, page);
    for (const { restaurant_id: id } of found) {
      there.add(id);
      const audited = await auditRestaurant(forRestaurant(db, id), options);
      orders += audited.orders;
      events += audited.events;
      violations.push(...audited.violations);
    }
    after = found.length < page ? undefined : found.at(-1)?.restaurant_id;
  } while (after !== undefined);
  for (const { restaurant_id: restaurantId } of await restaurantsNamed(db)) {
    if (there.has(restaurantId)) continue;
    violations.push({ invariant: 'tenants are whole', restaurantId, said: 'is named, and has no counter' });
  }
  return { restaurants: there.size, orders, events, violations };
}
