import type { OrderId } from '@toast/domain/ids';
import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { TenantDb } from '../scope.ts';

const placed = 'order.placed';
const text = (key: string) => sql<string>`payload->>${sql.lit(key)}`;

/** How the log lies, beside the counters that gave out its numbers. */
export const logShape = (db: TenantDb) =>
  db
    .selectFrom('event')
    .select([
      sql<number>`count(*)`.as('events'),
      sql<number>`coalesce(min(seq), 1)`.as('first'),
      sql<number>`coalesce(max(seq), 0)`.as('last'),
    ]);

export const countersToAudit = (db: TenantDb) =>
  db
    .selectFrom('counter')
    .select(['event_seq', 'menu_version', 'stock_epoch', 'order_number', 'order_number_date']);

/** The highest numbers that rows have; 0 = none. */
export const highestVersion = (db: TenantDb) =>
  db.selectFrom('menu_version').select(sql<number>`coalesce(max(version), 0)`.as('version'));

export const highestEpoch = (db: TenantDb) =>
  db.selectFrom('stock').select(sql<number>`coalesce(max(epoch), 0)`.as('epoch'));

export const highestMarks = (db: TenantDb) =>
  db.selectFrom('relay_mark').select('seq').unionAll(db.selectFrom('effect_mark').select('seq'));

export const highestChange = (db: TenantDb) =>
  db.selectFrom('order').select(sql<number>`coalesce(max(updated_seq), 0)`.as('seq'));

export const highestNumberOf = (db: TenantDb, date: string) =>
  db
    .selectFrom('order')
    .select(sql<number>`coalesce(max(display_number), 0)`.as('number'))
    .where('business_date', '=', date);

/** Orders that no event tells of. */
export const ordersUntold = (db: TenantDb, limit: number) =>
  db
    .selectFrom('order as o')
    .leftJoin('event as e', (join) => join.onRef('e.entity_id', '=', 'o.id').on('e.type', '=', placed))
    .select('o.id')
    .where('e.seq', 'is', null)
    .limit(limit);

/** Events of orders that are not there, or that were placed for another sum or under another number. */
export const ordersMistold = (db: TenantDb, limit: number) =>
  db
    .selectFrom('event as e')
    .leftJoin('order as o', 'o.id', 'e.entity_id')
    .select(['e.seq', 'e.entity_id as id', 'o.total'])
    .where('e.type', '=', placed)
    .where((eb) =>
      eb.or([
        eb('o.id', 'is', null),
        eb(sql<number>`(${text('total')})::bigint`, '!=', eb.ref('o.total')),
        eb(sql<number>`(${text('displayNumber')})::bigint`, '!=', eb.ref('o.display_number')),
      ]),
    )
    .limit(limit);

export const ordersToldTwice = (db: TenantDb, limit: number) =>
  db
    .selectFrom('event')
    .select('entity_id as id')
    .where('type', '=', placed)
    .groupBy('entity_id')
    .having(sql<boolean>`count(*) > 1`)
    .limit(limit);

const lastTold = (db: TenantDb, kind: 'order' | 'ticket') =>
  db
    .selectFrom('event')
    .distinctOn('entity_id')
    .select(['entity_id', text('state').as('told')])
    .where('type', 'like', `${kind}.%`)
    .orderBy('entity_id')
    .orderBy('seq', 'desc');

/** Orders in another state than their last event tells. That the kitchen has begun is told by the ticket. */
export const orderStatesMistold = (db: TenantDb, limit: number) =>
  db
    .selectFrom(lastTold(db, 'order').as('last'))
    .innerJoin('order as o', 'o.id', 'last.entity_id')
    .select(['o.id', 'o.state', 'last.told'])
    .whereRef('o.state', '!=', 'last.told')
    .where((eb) => eb.not(eb.and([eb('o.state', '=', 'IN_PREPARATION'), eb('last.told', '=', 'APPROVED')])))
    .limit(limit);

export const ticketStatesMistold = (db: TenantDb, limit: number) =>
  db
    .selectFrom(lastTold(db, 'ticket').as('last'))
    .innerJoin('ticket as t', 't.id', 'last.entity_id')
    .select(['t.id', 't.state', 'last.told'])
    .whereRef('t.state', '!=', 'last.told')
    .limit(limit);

const opened = 'ticket.opened';

export const ticketsUntold = (db: TenantDb, limit: number) =>
  db
    .selectFrom('ticket as t')
    .leftJoin('event as e', (join) => join.onRef('e.entity_id', '=', 't.id').on('e.type', '=', opened))
    .select('t.id')
    .where('e.seq', 'is', null)
    .limit(limit);

export const ticketsMissing = (db: TenantDb, limit: number) =>
  db
    .selectFrom('event as e')
    .leftJoin('ticket as t', 't.id', 'e.entity_id')
    .select(['e.seq', 'e.entity_id as id'])
    .where('e.type', '=', opened)
    .where('t.id', 'is', null)
    .limit(limit);

/** Answers that name an order which is not there. The answers to other questions have no number to call out. */
export const answersWithoutOrder = (db: TenantDb, limit: number) => {
  const named = (order: 'response' | "response->'order'") =>
    sql`case when (${sql.raw(order)})->>'displayNumber' is not null then ((${sql.raw(order)})->>'id')::uuid end`;
  const orderId = sql<OrderId>`coalesce(${named('response')}, ${named("response->'order'")})`;
  return db
    .selectFrom('idempotency_record as r')
    .leftJoin('order as o', (join) => join.on(sql<boolean>`o.id = ${orderId}`))
    .select(orderId.as('id'))
    .where(sql<boolean>`${orderId} is not null`)
    .where('o.id', 'is', null)
    .limit(limit);
};

/** What the effect should have made of the events that it has had, by business date. */
export const takingsTold = (db: TenantDb, effect: string, mark: number) => {
  const had = db
    .selectFrom('event as e')
    .leftJoin('effect_done as d', (join) => join.onRef('d.seq', '=', 'e.seq').on('d.effect', '=', effect))
    .select(['e.entity_id', 'e.type'])
    .where('e.type', 'in', [placed, 'order.cancelled'])
    .where((eb) => eb.or([eb('e.seq', '<=', mark), eb('d.seq', 'is not', null)]));
  const counted = (type: string) => sql<number>`count(*) filter (where had.type = ${sql.lit(type)})`;
  const sum = (value: ReturnType<typeof sql<number>>) =>
    sql<number>`coalesce(sum(${value} * case when had.type = 'order.placed' then 1 else -1 end), 0)::bigint`;
  const agreed = (key: 'subtotal' | 'discount' | 'tax') =>
    sum(sql<number>`(o.priced->>${sql.lit(key)})::bigint`);
  return db
    .selectFrom(had.as('had'))
    .innerJoin('order as o', 'o.id', 'had.entity_id')
    .select([
      'o.business_date',
      counted(placed).as('orders'),
      counted('order.cancelled').as('cancelled'),
      agreed('subtotal').as('gross'),
      agreed('discount').as('discount'),
      agreed('tax').as('tax'),
      sum(sql<number>`o.total`).as('total'),
    ])
    .groupBy('o.business_date');
};

export const takingsKept = (db: TenantDb) =>
  db
    .selectFrom('daily_sales')
    .select(['business_date', 'orders', 'cancelled', 'gross', 'discount', 'tax', 'total']);

/** Orders in the order of their ids, each with everything that has to agree with it. */
export const ordersToAudit = (db: TenantDb, after: OrderId | undefined, limit: number) =>
  db
    .selectFrom('order as o')
    .select(['o.id', 'o.state', 'o.total', 'o.priced'])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('check as c')
          .select(['c.amount', 'c.discount', 'c.tax', 'c.total', 'c.tip', 'c.payment_status'])
          .whereRef('c.order_id', '=', 'o.id'),
      ).as('checks'),
      jsonArrayFrom(
        eb
          .selectFrom('selection as s')
          .select([
            's.id',
            's.quantity',
            's.unit_price',
            's.gross',
            's.discount',
            's.net',
            's.tax',
            's.total',
          ])
          .select('s.taxes')
          .whereRef('s.order_id', '=', 'o.id'),
      ).as('selections'),
      jsonArrayFrom(
        eb
          .selectFrom('payment as p')
          .select(['p.amount', 'p.tip', 'p.state'])
          .whereRef('p.order_id', '=', 'o.id'),
      ).as('payments'),
      jsonArrayFrom(
        eb
          .selectFrom('ticket as t')
          .innerJoin('ticket_line as l', 'l.ticket_id', 't.id')
          .select('l.selection_id')
          .whereRef('t.order_id', '=', 'o.id'),
      ).as('cooked'),
    ])
    .$if(after !== undefined, (query) => query.where('o.id', '>', after ?? null))
    .orderBy('o.id')
    .limit(limit);
