import { withClient } from '../with-client.ts';
import type { Part } from './policies.ts';

type Begun = {
  readonly record: string;
  readonly restaurantId: string;
  readonly point: string;
  readonly part: Part;
  readonly by: string;
};

/** Writes down who is about to do what: before anything is changed, so that it is known also when we die in the middle. */
export const noteBegun = (
  adminUrl: string,
  { record, restaurantId, point, part, by }: Begun,
): Promise<unknown> =>
  withClient(adminUrl, (client) =>
    client.query(
      `insert into ops.restaurant_restore (id, restaurant_id, point, part, asked_by, begun_at, changes)
       values ($1, $2, $3, $4, $5, now(), '{}')`,
      [record, restaurantId, point, part, by],
    ),
  );

export const noteEnded = (
  adminUrl: string,
  record: string,
  outcome: string,
  changes: unknown,
): Promise<unknown> =>
  withClient(adminUrl, (client) =>
    client.query(
      'update ops.restaurant_restore set ended_at = now(), outcome = $2, changes = $3 where id = $1',
      [record, outcome, JSON.stringify(changes)],
    ),
  );
