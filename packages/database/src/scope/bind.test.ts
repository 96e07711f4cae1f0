import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { ScopeRefused } from '../faults.ts';
import { type Builder, builder as db } from '../prepared.ts';
import { TENANT } from '../statement.ts';
import { deeperForms } from './deeper-forms.ts';
import { deeperShapes } from './deeper-shapes.ts';
import { forms } from './forms.ts';
import { shapes } from './shapes.ts';

const id = '0193a000-0000-7000-8000-000000000001';

describe('the tenant scope', () => {
  it.each(Object.entries(shapes))('binds %s', (name, { tables, query }) => {
    const { sql: text, parameters } = query.compile();
    expect(text).toBe(forms[name as keyof typeof shapes]);
    expect(parameters.filter((value) => value === TENANT)).toHaveLength(tables);
  });

  it.each(Object.entries(deeperShapes))('binds %s', (name, { tables, query }) => {
    const { sql: text, parameters } = query.compile();
    expect(text).toBe(deeperForms[name as keyof typeof deeperShapes]);
    expect(parameters.filter((value) => value === TENANT)).toHaveLength(tables);
  });

  it('binds a subquery that was built apart exactly once', () => {
    const orders = db.selectFrom('order').select('id');
    const query = db
      .selectFrom('ticket')
      .select('id')
      .where('order_id', 'in', orders)
      .where('order_id', 'in', orders);
    expect(query.compile().parameters).toEqual([TENANT, TENANT, TENANT]);
  });

  it('stays on when a builder is told to drop its plugins', () => {
    const query = db
      .with('x', (cte) => cte.selectFrom('order').select('id'))
      .withoutPlugins()
      .selectFrom('order')
      .select('id');
    expect(query.compile().parameters).toEqual([TENANT, TENANT]);
  });

  it.each(refusals())('refuses %s', (_name, build, table) => {
    const error = refusal(build);
    expect(error.table).toBe(table);
    expect(error.message).toContain(table);
    // As it was written: the table and the verb are to be found in it.
    expect(error.statement).toMatch(/^(select|insert|update|delete|merge|with) /);
    expect(error.message).toContain(error.statement);
  });
});

function refusal(build: (query: Builder) => { compile(): unknown }): ScopeRefused {
  try {
    build(db).compile();
  } catch (error) {
    if (error instanceof ScopeRefused) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

function refusals(): [string, (query: Builder) => { compile(): unknown }, string][] {
  const where = (text: string) => (query: Builder) =>
    query
      .selectFrom('order')
      .select('id')
      .where(sql<boolean>`${sql.raw(text)}`);
  return [
    [
      'a right join',
      (q) => q.selectFrom('order as o').rightJoin('check as c', 'c.order_id', 'o.id').select('c.id'),
      'c',
    ],
    [
      'a full join',
      (q) => q.selectFrom('order as o').fullJoin('check as c', 'c.order_id', 'o.id').select('c.id'),
      'c',
    ],
    [
      'a local table',
      (q) => q.selectFrom(sql.table('credential').as('x') as never).selectAll(),
      'credential',
    ],
    [
      'an insert from a select',
      (q) =>
        q
          .insertInto('quote')
          .columns(['id'])
          .expression((eb) => eb.selectFrom('order').select('id')),
      'quote',
    ],
    [
      'an insert of a subquery',
      (q) =>
        q
          .insertInto('station')
          .values((eb) => ({ id: eb.selectFrom('order').select(sql<never>`id`.as('i')), name: '' })),
      'station',
    ],
    [
      'an insert that does something by a subquery when it conflicts',
      (q) =>
        q
          .insertInto('station')
          .values({ id: id as never, name: '' })
          .onConflict((c) =>
            c.column('id').doUpdateSet((eb) => ({ sort: eb.selectFrom('order').select('total') })),
          ),
      'station',
    ],
    [
      'an insert that returns a subquery',
      (q) =>
        q
          .insertInto('station')
          .values({ id: id as never, name: '' })
          .returning((eb) => eb.selectFrom('order').select('id').as('o')),
      'station',
    ],
    [
      'a table of another schema',
      (q) => q.selectFrom('pg_catalog.pg_authid as x' as never).selectAll(),
      'pg_catalog.pg_authid',
    ],
    [
      'a right join, however deep it lies',
      (q) =>
        q.selectFrom('order').select((a) =>
          a
            .selectFrom((b) =>
              b
                .selectFrom('ticket as t')
                .rightJoin('event as e', 'e.entity_id', 't.id')
                .select('e.seq')
                .as('d'),
            )
            .select('d.seq')
            .as('n'),
        ),
      'e',
    ],
    ['an insert of default values', (q) => q.insertInto('counter').defaultValues(), 'counter'],
    [
      'an insert within a common table expression',
      (q) =>
        q
          .with('x', (cte) =>
            cte
              .insertInto('station')
              .values({ id: id as never, name: '' })
              .returning('id'),
          )
          .selectFrom('x')
          .selectAll(),
      'insert',
    ],
    [
      'a common table expression named like a table',
      (q) =>
        q
          .with('order', (cte) => cte.selectFrom('check').select('id'))
          .selectFrom('order')
          .selectAll(),
      'order',
    ],
    [
      'a merge',
      (q) =>
        q
          .with('x', (cte) => cte.selectFrom('check').select('id'))
          .mergeInto('order')
          .using('x', 'x.id', 'order.id')
          .whenMatched()
          .thenDelete(),
      'MergeQueryNode',
    ],
    [
      'a row in a subquery',
      (q) =>
        q
          .deleteFrom('quote')
          .where((eb) =>
            eb(
              eb.refTuple('id', 'total'),
              'in',
              eb
                .selectFrom('check as c')
                .select(['c.order_id', 'c.total'])
                .$asTuple('order_id', 'total') as never,
            ),
          ),
      'check',
    ],
    ['raw SQL that names a table', where('exists (select 1 from "order")'), 'order'],
    ['raw SQL that names a table without quotes', where('exists (select 1 from Selection s)'), 'selection'],
    [
      'raw SQL that joins one after a comma',
      where('exists (select 1 from unnest(array[1]) as u(n), event)'),
      'event',
    ],
    [
      'raw SQL that is handed a table',
      (q) =>
        q
          .selectFrom('order')
          .select('id')
          .where(sql<boolean>`exists (select 1 from ${sql.table('event')})`),
      'event',
    ],
    ['raw SQL that leaves its parentheses', where('true) or (true'), 'raw SQL'],
    ['raw SQL with a comment', where('true -- '), 'raw SQL'],
    ['raw SQL that changes the tenant', where("set_config('app.restaurant_id', '', true) = ''"), 'raw SQL'],
    [
      'a raw modifier behind the condition',
      (q) => q.selectFrom('order').select('id').modifyEnd(sql`or true`),
      'raw modifier',
    ],
    [
      'a raw modifier behind an update',
      (q) => q.updateTable('order').set({ note: '' }).modifyEnd(sql`or true`),
      'raw modifier',
    ],
    [
      'an update of the shard key',
      (q) => q.updateTable('order').set({ restaurant_id: id } as never),
      'restaurant_id',
    ],
    [
      'an upsert of the shard key',
      (q) =>
        q
          .insertInto('counter')
          .values({ event_seq: 1 })
          .onConflict((c) => c.columns(['restaurant_id']).doUpdateSet({ restaurant_id: id } as never)),
      'counter',
    ],
    [
      'an insert of the shard key',
      (q) => q.insertInto('counter').values({ restaurant_id: id } as never),
      'counter',
    ],
  ];
}
