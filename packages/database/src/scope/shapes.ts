import { asId, type OrderId, type StationId } from '@toast/domain/ids';
import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { builder as db } from '../prepared.ts';

const id = asId<OrderId>('0193a000-0000-7000-8000-000000000001');
const stationId = asId<StationId>('0193a000-0000-7000-8000-000000000002');

/** The shapes of statement that binding must keep on one shard, and how many references to tables of a restaurant it holds. */
export const shapes = {
  'a plain select': { tables: 1, query: db.selectFrom('order').select('id') },
  'an or beside the tenant': {
    tables: 1,
    query: db
      .selectFrom('order')
      .select('id')
      .where((eb) => eb.or([eb('state', '=', 'READY'), eb('state', '=', 'CLOSED')])),
  },
  'a raw or beside the tenant': {
    tables: 1,
    query: db.selectFrom('order').select('id').where(sql<boolean>`total > 1 or total < 0`),
  },
  'an inner join on id only': {
    tables: 2,
    query: db
      .selectFrom('order as o')
      .innerJoin('selection as s', 's.order_id', 'o.id')
      .select(['o.id', 's.name']),
  },
  'a left join': {
    tables: 2,
    query: db
      .selectFrom('order as o')
      .leftJoin('selection as s', 's.order_id', 'o.id')
      .select(['o.id', 's.name']),
  },
  'a left join behind an inner join, with its own where': {
    tables: 3,
    query: db
      .selectFrom('order as o')
      .innerJoin('check as c', 'c.order_id', 'o.id')
      .leftJoin('payment as p', (join) =>
        join.onRef('p.check_id', '=', 'c.id').on('p.state', '=', 'CAPTURED'),
      )
      .select(['o.id', 'p.amount'])
      .where('o.state', '=', 'READY'),
  },
  'a cross join': {
    tables: 2,
    query: db.selectFrom('order as o').crossJoin('counter as c').select(['o.id', 'c.event_seq']),
  },
  'two tables in from': {
    tables: 2,
    query: db.selectFrom(['order as o', 'counter as c']).select(['o.id', 'c.event_seq']),
  },
  'arrays nested two deep': {
    tables: 3,
    query: db.selectFrom('order as o').select((eb) => [
      'o.id',
      jsonArrayFrom(
        eb
          .selectFrom('ticket as t')
          .select((inner) => [
            't.id',
            jsonArrayFrom(
              inner
                .selectFrom('ticket_line as l')
                .select('l.selection_id')
                .whereRef('l.ticket_id', '=', 't.id'),
            ).as('lines'),
          ])
          .whereRef('t.order_id', '=', 'o.id'),
      ).as('tickets'),
    ]),
  },
  'a scalar subquery': {
    tables: 2,
    query: db
      .selectFrom('order as o')
      .select((eb) => [
        'o.id',
        eb
          .selectFrom('selection as s')
          .select(eb.fn.countAll().as('n'))
          .whereRef('s.order_id', '=', 'o.id')
          .as('lines'),
      ]),
  },
  exists: {
    tables: 2,
    query: db
      .selectFrom('order as o')
      .select('o.id')
      .where((eb) =>
        eb.exists(eb.selectFrom('ticket as t').select('t.id').whereRef('t.order_id', '=', 'o.id')),
      ),
  },
  'not exists': {
    tables: 2,
    query: db
      .selectFrom('order as o')
      .select('o.id')
      .where((eb) =>
        eb.not(eb.exists(eb.selectFrom('ticket as t').select('t.id').whereRef('t.order_id', '=', 'o.id'))),
      ),
  },
  'in a subquery': {
    tables: 2,
    query: db
      .selectFrom('order')
      .select('id')
      .where('id', 'in', (eb) => eb.selectFrom('ticket').select('order_id')),
  },
  'a lateral left join': {
    tables: 2,
    query: db
      .selectFrom('order as o')
      .leftJoinLateral(
        (eb) =>
          eb
            .selectFrom('selection as s')
            .select(eb.fn.countAll().as('n'))
            .whereRef('s.order_id', '=', 'o.id')
            .as('x'),
        (join) => join.onTrue(),
      )
      .select(['o.id', 'x.n']),
  },
  'a lateral inner join': {
    tables: 2,
    query: db
      .selectFrom('order as o')
      .innerJoinLateral(
        (eb) =>
          eb.selectFrom('ticket as t').select('t.id').whereRef('t.order_id', '=', 'o.id').limit(1).as('x'),
        (join) => join.onTrue(),
      )
      .select(['o.id as order_id', 'x.id']),
  },
  'a common table expression': {
    tables: 2,
    query: db
      .with('recent', (cte) => cte.selectFrom('order').select('id').limit(5))
      .selectFrom('recent')
      .innerJoin('selection as s', 's.order_id', 'recent.id')
      .select(['recent.id', 's.name']),
  },
  'a common table expression that updates': {
    tables: 2,
    query: db
      .with('moved', (cte) =>
        cte.updateTable('ticket').set({ state: 'OPEN' }).where('id', 'is not', null).returning('order_id'),
      )
      .selectFrom('order as o')
      .innerJoin('moved', 'moved.order_id', 'o.id')
      .select('o.id'),
  },
  "a union of the builder's own queries": {
    tables: 2,
    query: db.selectFrom('order').select('id').unionAll(db.selectFrom('ticket').select('order_id as id')),
  },
  'a derived table': {
    tables: 1,
    query: db.selectFrom((eb) => eb.selectFrom('order').select('id').as('d')).selectAll(),
  },
  'a window over a page': {
    tables: 1,
    query: db
      .selectFrom('order')
      .select((eb) => [
        'id',
        eb.fn
          .agg<number>('row_number')
          .over((over) => over.orderBy('opened_at'))
          .as('n'),
      ])
      .orderBy('opened_at')
      .limit(10),
  },
  'for update skip locked': {
    tables: 1,
    query: db.selectFrom('counter').select('event_seq').forUpdate().skipLocked(),
  },
  'an update': { tables: 1, query: db.updateTable('order').set({ state: 'READY' }).where('id', '=', id) },
  'an update with an alias': {
    tables: 1,
    query: db.updateTable('order as o').set({ state: 'READY' }).where('o.id', '=', id),
  },
  'an update from another table': {
    tables: 2,
    query: db
      .updateTable('order as o')
      .from('check as c')
      .set({ note: 'paid' })
      .whereRef('c.order_id', '=', 'o.id'),
  },
  'an update to a subquery': {
    tables: 2,
    query: db
      .updateTable('order as o')
      .set((eb) => ({
        display_number: eb
          .selectFrom('selection as s')
          .select(sql<number>`count(*)::int`.as('n'))
          .whereRef('s.order_id', '=', 'o.id'),
      }))
      .where('o.id', '=', id),
  },
  'a delete': { tables: 1, query: db.deleteFrom('quote').where('expires_at', '<', new Date(0)) },
  'a delete using another table': {
    tables: 2,
    query: db
      .deleteFrom('ticket_line')
      .using('ticket')
      .whereRef('ticket.id', '=', 'ticket_line.ticket_id')
      .where('ticket.order_id', '=', id),
  },
  'an insert of one row': {
    tables: 1,
    query: db.insertInto('station').values({ id: stationId, name: 'Grill' }),
  },
  'an insert of two rows, one with a default': {
    tables: 2,
    query: db.insertInto('station').values([
      { id: stationId, name: 'Grill' },
      { id: stationId, name: 'Bar', sort: 2 },
    ]),
  },
  'an insert of an expression': {
    tables: 1,
    query: db.insertInto('station').values({ id: stationId, name: sql<string>`upper('grill')` }),
  },
  'an upsert': {
    tables: 1,
    query: db
      .insertInto('station')
      .values({ id: stationId, name: 'Grill' })
      .onConflict((conflict) =>
        conflict.columns(['id']).doUpdateSet((eb) => ({ name: eb.ref('excluded.name') })),
      ),
  },
  'an insert that gives way': {
    tables: 1,
    query: db
      .insertInto('station')
      .values({ id: stationId, name: 'Grill' })
      .onConflict((conflict) => conflict.columns(['restaurant_id', 'id']).doNothing())
      .returning('id'),
  },
} as const;
