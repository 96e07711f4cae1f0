import { asId, type OrderId, type StationId } from '@toast/domain/ids';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import { type Builder, builder as db } from '../prepared.ts';

const id = asId<OrderId>('0193a000-0000-7000-8000-000000000001');
const stationId = asId<StationId>('0193a000-0000-7000-8000-000000000002');

const linesOf = (query: Builder) =>
  query.selectFrom('selection').select('order_id').where('quantity', '>', 1);

/** Places deeper down where a table can be named, and how many references to tables of a restaurant each holds. */
export const deeperShapes = {
  'one row as an object, in an array, in a lateral join': {
    tables: 4,
    query: db
      .selectFrom('order as o')
      .leftJoinLateral(
        (eb) =>
          eb
            .selectFrom('ticket as t')
            .select((ticket) => [
              't.id',
              jsonArrayFrom(
                ticket
                  .selectFrom('ticket_line as l')
                  .select((line) => [
                    'l.position',
                    jsonObjectFrom(
                      line
                        .selectFrom('selection as s')
                        .select('s.name')
                        .whereRef('s.id', '=', 'l.selection_id'),
                    ).as('selection'),
                  ])
                  .whereRef('l.ticket_id', '=', 't.id'),
              ).as('lines'),
            ])
            .whereRef('t.order_id', '=', 'o.id')
            .as('x'),
        (join) => join.onTrue(),
      )
      .select(['o.id', 'x.lines']),
  },
  'a subquery in the condition of an outer join': {
    tables: 3,
    query: db
      .selectFrom('order as o')
      .leftJoin('check as c', (join) =>
        join
          .onRef('c.order_id', '=', 'o.id')
          .on((eb) =>
            eb.exists(eb.selectFrom('payment as p').select('p.id').whereRef('p.check_id', '=', 'c.id')),
          ),
      )
      .select(['o.id', 'c.total']),
  },
  'an outer join of a derived table': {
    tables: 2,
    query: db
      .selectFrom('order as o')
      .leftJoin(
        (eb) => eb.selectFrom('selection').select('order_id').groupBy('order_id').as('s'),
        (join) => join.onRef('s.order_id', '=', 'o.id'),
      )
      .select('o.id'),
  },
  'a subquery that is compared and one that sorts': {
    tables: 3,
    query: db
      .selectFrom('order as o')
      .select('o.id')
      .where('o.total', '>', (eb) => eb.selectFrom('check').select((c) => c.fn.max('check.total').as('most')))
      .orderBy((eb) =>
        eb.selectFrom('ticket as t').select('t.fired_at').whereRef('t.order_id', '=', 'o.id').limit(1),
      ),
  },
  'a subquery in having and in a case': {
    tables: 3,
    query: db
      .selectFrom('selection')
      .select((eb) => [
        'order_id',
        eb
          .case()
          .when(eb.exists(eb.selectFrom('event').select('seq')))
          .then(1)
          .else(0)
          .end()
          .as('told'),
      ])
      .groupBy('order_id')
      .having(
        (eb) => eb.fn.countAll<number>(),
        '>',
        (eb) => eb.selectFrom('counter').select('event_seq'),
      ),
  },
  'two common table expressions, the second upon the first': {
    tables: 3,
    query: db
      .with('recent', (cte) => cte.selectFrom('order').select('id').limit(5))
      .with('cooked', (cte) =>
        cte.selectFrom('recent').innerJoin('ticket as t', 't.order_id', 'recent.id').select('t.id'),
      )
      .selectFrom('cooked')
      .innerJoin('ticket_line as l', 'l.ticket_id', 'cooked.id')
      .select('l.position'),
  },
  'a recursive common table expression': {
    tables: 2,
    query: db
      .withRecursive('chain(seq)', (cte) =>
        cte
          .selectFrom('event')
          .select('seq')
          .where('seq', '=', 1)
          .unionAll(
            cte
              .selectFrom('event as e')
              .innerJoin('chain', (join) => join.onRef('e.seq', '>', 'chain.seq'))
              .select('e.seq'),
          ),
      )
      .selectFrom('chain')
      .select('seq'),
  },
  'an intersection less a third set, in a derived table': {
    tables: 3,
    query: db
      .selectFrom((eb) =>
        eb
          .selectFrom('order')
          .select('id')
          .intersect(eb.selectFrom('check').select('order_id as id'))
          .except(eb.selectFrom('payment').select('order_id as id'))
          .as('unpaid'),
      )
      .selectAll(),
  },
  'an update from a derived table, where something exists': {
    tables: 3,
    query: db
      .updateTable('ticket as t')
      .from((eb) => eb.selectFrom('order').select('id').where('state', '=', 'CANCELLED').as('gone'))
      .set({ state: 'VOIDED' })
      .whereRef('t.order_id', '=', 'gone.id')
      .where((eb) =>
        eb.exists(
          eb.selectFrom('ticket_line as l').select('l.position').whereRef('l.ticket_id', '=', 't.id'),
        ),
      ),
  },
  'an update from a table with an outer join': {
    tables: 3,
    query: db
      .updateTable('order as o')
      .from('check as c')
      .leftJoin('payment as p', 'p.check_id', 'c.id')
      .set((eb) => ({ total: eb.ref('c.total') }))
      .whereRef('c.order_id', '=', 'o.id'),
  },
  'an update by a common table expression': {
    tables: 2,
    query: db
      .with('big', linesOf)
      .updateTable('order')
      .set({ note: 'big' })
      .where('id', 'in', (eb) => eb.selectFrom('big').select('order_id')),
  },
  'a delete of what is in a subquery': {
    tables: 2,
    query: db
      .deleteFrom('ticket_line')
      .where('ticket_id', 'in', (eb) => eb.selectFrom('ticket').select('id').where('order_id', '=', id)),
  },
  'an upsert with a condition, that tells what it did': {
    tables: 1,
    query: db
      .insertInto('station')
      .values({ id: stationId, name: 'Grill' })
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet((eb) => ({ name: eb.ref('excluded.name') }))
          .where('station.name', '!=', 'Grill'),
      )
      .returning(['id', 'name']),
  },
  'an insert that gives way to a named constraint': {
    tables: 1,
    query: db
      .insertInto('station')
      .values({ id: stationId, name: 'Grill' })
      .onConflict((conflict) => conflict.constraint('station_pkey').doNothing()),
  },
} as const;
