import type { RestaurantId } from '@toast/domain/ids';
import type { Database } from '../client.ts';
import { prepared } from '../prepared.ts';
import { forRestaurant } from '../scope.ts';
import type { LoggedEvent } from './event.ts';

export type { LoggedEvent } from './event.ts';

export type SinceOptions = { readonly limit: number; readonly types?: readonly string[] };

const page = prepared<{ after: number; limit: number }, EventRow>('event.since', (query, arg) =>
  query
    .selectFrom('event')
    .select(columns)
    .where('seq', '>', arg('after'))
    .orderBy('seq')
    .limit(arg('limit')),
);

const head = prepared<object, { event_seq: number }>('event.head', (query) =>
  query.selectFrom('counter').select('event_seq'),
);

const columns = ['seq', 'id', 'type', 'entity_id', 'payload', 'at', 'actor', 'trace'] as const;

type EventRow = {
  seq: number;
  id: LoggedEvent['id'];
  type: string;
  entity_id: string;
  payload: unknown;
  at: Date;
  actor: string;
  trace: string | null;
};

/** The events of a restaurant after a seq, in order, at most `limit`; of these types only when any are named. */
export async function eventsSince(
  db: Database,
  restaurantId: RestaurantId,
  afterSeq: number,
  { limit, types }: SinceOptions,
): Promise<LoggedEvent[]> {
  const tenant = forRestaurant(db, restaurantId);
  const rows =
    types === undefined
      ? await tenant.rows(page({ after: afterSeq, limit }))
      : await tenant
          .selectFrom('event')
          .select(columns)
          .where('seq', '>', afterSeq)
          .where('type', 'in', types)
          .orderBy('seq')
          .limit(limit)
          .execute();
  return rows.map(({ entity_id: entityId, ...event }) => ({ ...event, entityId }));
}

const one = prepared<{ seq: number }, Pick<EventRow, 'at' | 'actor'>>('event.at', (query, arg) =>
  query.selectFrom('event').select(['at', 'actor']).where('seq', '=', arg('seq')),
);

/** When an event happened and who caused it. */
export async function eventAt(
  db: Database,
  restaurantId: RestaurantId,
  seq: number,
): Promise<{ readonly at: Date; readonly actor: string } | undefined> {
  const [row] = await forRestaurant(db, restaurantId).rows(one({ seq }));
  return row;
}

/** Seq of the restaurant's last event; 0 = none yet, or no such restaurant. */
export async function headSeq(db: Database, restaurantId: RestaurantId): Promise<number> {
  const [row] = await forRestaurant(db, restaurantId).rows(head({}));
  return row?.event_seq ?? 0;
}
