import type { Id, RestaurantId } from '@toast/domain/ids';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { json } from '../column.ts';
import { eventRows } from '../event/rows.ts';
import { takeNumbers } from '../event/take.ts';
import { insertAnswer } from '../integration/idempotency.writes.ts';
import { insertPayment } from '../payment/payment.writes.ts';
import { listInDirectory } from '../restaurant/directory.writes.ts';
import { forRestaurant } from '../scope.ts';
import { businessDate, id, placed } from '../test-order.ts';
import { makeRestaurant } from '../test-restaurant.ts';
import { withClient } from '../testing/servers.ts';
import { createTestDatabase, type TestDatabase } from '../testing.ts';
import { transact } from '../transaction.ts';
import { auditEverything } from './audit-everything.ts';
import { auditRestaurant } from './audit-restaurant.ts';
import type { Invariant } from './violation.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase(inject('postgres'));
});
afterAll(() => test.drop());

const sold = { gross: 7500, discount: 0, tax: 891, total: 7500 };

/** A restaurant with two orders: placed, answered, cooked, told in the takings; the second paid in full. */
async function openRestaurant(): Promise<RestaurantId> {
  const made = await makeRestaurant(test.db);
  const stations = [id<Id<'station'>>(), id<Id<'station'>>()] as const;
  await transact(test.db, made, (trx) =>
    trx.commitWith([
      trx.insertInto('station').values(stations.map((station) => ({ id: station, name: 'Station' }))),
      trx.insertInto('menu_version').values({
        version: 1,
        document: json({} as never),
        hash: '',
        draft_rev: 1,
        published_at: new Date(),
        published_by: '',
      }),
      takeNumbers({ events: 0, menuVersion: true }),
    ]),
  );
  await order(made, stations);
  const { orderId, checkId } = await order(made, stations);
  await transact(test.db, made, (trx) =>
    trx.commitWith([
      insertPayment({
        id: id(),
        order_id: orderId,
        check_id: checkId,
        provider: 'IN_STORE',
        amount: sold.total,
        state: 'CAPTURED',
        created_at: new Date(),
      }),
      trx.updateTable('check').set({ payment_status: 'PAID' }).where('id', '=', checkId),
      trx.insertInto('effect_mark').values({ effect: 'daily-sales', seq: 3 }),
      trx.insertInto('effect_done').values({ effect: 'daily-sales', seq: 4, done_at: new Date() }),
      trx.insertInto('daily_sales').values({
        business_date: businessDate,
        orders: 2,
        cancelled: 0,
        gross: sold.gross * 2,
        discount: 0,
        tax: sold.tax * 2,
        total: sold.total * 2,
      }),
    ]),
  );
  return made;
}

const order = (at: RestaurantId, stations: Parameters<typeof placed>[0]) =>
  transact(test.db, at, async (trx) => {
    const [taken] = await trx.rows(takeNumbers({ events: 3, orderDate: businessDate }));
    const { event_seq: seq = 0, order_number: displayNumber = 0 } = taken ?? {};
    const drawn = placed(stations, displayNumber, seq - 3);
    const [, , [check]] = [
      await trx.flight([...drawn.statements, eventRows(seq, drawn.events)]),
      await trx.flight([
        insertAnswer({
          client_id: 'test',
          key: `key ${displayNumber}`,
          request_hash: '',
          status: 201,
          response: json({ id: drawn.orderId, displayNumber }),
        }),
      ]),
      await trx.selectFrom('check').select('id').where('order_id', '=', drawn.orderId).execute(),
    ];
    if (check === undefined) throw new Error('the order has no check');
    return { orderId: drawn.orderId, checkId: check.id };
  });

/** What a machine, a bug or a hand may do to rows. `$1` is the restaurant; the first order is placed by event 1. */
const first = `(select entity_id from event where restaurant_id = $1 and seq = 1)`;
const damages: readonly [what: string, invariant: Invariant, ...sql: string[]][] = [
  ['an event is gone', 'log is gapless', 'delete from event where restaurant_id = $1 and seq = 3'],
  [
    'the counter is behind the log',
    'log is gapless',
    'update counter set event_seq = 5 where restaurant_id = $1',
  ],
  [
    'an order has no event',
    'orders are told',
    `update event set type = 'order.ready' where restaurant_id = $1 and seq = 1`,
  ],
  [
    'an event has no order',
    'orders are told',
    `update event set entity_id = '0193a000-0000-7000-8000-00000000000b' where restaurant_id = $1 and seq = 1`,
  ],
  [
    'an event tells another total',
    'orders are told',
    `update event set payload = '{"state":"APPROVED","total":1,"displayNumber":1}' where restaurant_id = $1 and seq = 1`,
  ],
  [
    'an order is told twice',
    'orders are told',
    `update event set entity_id = ${first}, type = 'order.placed' where restaurant_id = $1 and seq = 4`,
  ],
  [
    'an order is further than its events',
    'states are told',
    `update "order" set state = 'READY' where restaurant_id = $1 and id = ${first}`,
  ],
  [
    'a ticket is further than its events',
    'states are told',
    `update ticket set state = 'VOIDED' where restaurant_id = $1 and order_id = ${first}`,
  ],
  [
    'a ticket has no event',
    'tickets are told',
    `update event set type = 'ticket.bumped' where restaurant_id = $1 and seq = 2`,
  ],
  [
    'an event has no ticket',
    'tickets are told',
    `update event set entity_id = '0193a000-0000-7000-8000-00000000000b' where restaurant_id = $1 and seq = 2`,
  ],
  [
    'a line is on no ticket',
    'orders are cooked',
    `delete from ticket_line where restaurant_id = $1 and ticket_id in (select id from ticket where restaurant_id = $1 and order_id = ${first})`,
  ],
  [
    'the total of an order was changed',
    'money adds up',
    `update "order" set total = total + 1 where restaurant_id = $1 and id = ${first}`,
  ],
  [
    'the sums of a check were changed',
    'money adds up',
    `update "check" set amount = amount - 1, total = total - 1 where restaurant_id = $1 and order_id = ${first}`,
  ],
  [
    'a line was changed',
    'money adds up',
    `update selection set net = net - 1, total = total - 1 where restaurant_id = $1 and order_id = ${first}`,
  ],
  [
    'a tax was changed',
    'money adds up',
    `update selection set taxes = '[]' where restaurant_id = $1 and order_id = ${first}`,
  ],
  [
    'a check is paid twice',
    'payments are covered',
    `insert into payment (restaurant_id, id, order_id, check_id, provider, amount, state)
     select restaurant_id, gen_random_uuid(), order_id, check_id, provider, amount, state from payment where restaurant_id = $1`,
  ],
  [
    'a closed check is not paid',
    'payments are covered',
    `update "check" set payment_status = 'CLOSED' where restaurant_id = $1 and order_id = ${first}`,
  ],
  ['a payment is gone', 'payments are covered', 'delete from payment where restaurant_id = $1'],
  [
    'the takings were changed',
    'takings add up',
    'update daily_sales set total = total + 1 where restaurant_id = $1',
  ],
  ['the takings are gone', 'takings add up', 'delete from daily_sales where restaurant_id = $1'],
  [
    'an order is told a second time',
    'takings add up',
    'update daily_sales set orders = orders + 1 where restaurant_id = $1',
  ],
  [
    'an answer names no order',
    'answers are kept',
    `update idempotency_record set response = '{"id":"0193a000-0000-7000-8000-00000000000b","displayNumber":1}' where restaurant_id = $1 and key = 'key 1'`,
  ],
  [
    'a menu is ahead of its counter',
    'counters are ahead',
    'update counter set menu_version = 0 where restaurant_id = $1',
  ],
  [
    'an order number would be given twice',
    'counters are ahead',
    'update counter set order_number = 1 where restaurant_id = $1',
  ],
  [
    'an effect is ahead of the log',
    'counters are ahead',
    'update effect_mark set seq = 100 where restaurant_id = $1',
  ],
];

describe('an audit', () => {
  it('finds nothing in a restaurant that is whole, however it is paged', async () => {
    const restaurantId = await openRestaurant();
    for (const page of [1, 2, 200]) {
      const audited = await auditRestaurant(forRestaurant(test.db, restaurantId), { page });
      expect(audited).toEqual({ orders: 2, events: 6, violations: [] });
    }
  });

  it.each(damages)('finds that %s', async (_what, invariant, ...statements) => {
    const restaurantId = await openRestaurant();
    await withClient(test.adminUrl, async (client) => {
      for (const sql of statements) await client.query(sql.replaceAll('$1', `'${restaurantId}'`));
    });
    const { violations } = await auditRestaurant(forRestaurant(test.db, restaurantId));
    expect(violations.map((violation) => violation.invariant)).toContain(invariant);
    expect(violations.every((violation) => violation.restaurantId === restaurantId)).toBe(true);
  });

  it('names only so many violations of a kind', async () => {
    const restaurantId = await openRestaurant();
    await withClient(test.adminUrl, (client) =>
      client.query('update "order" set total = 1 where restaurant_id = $1', [restaurantId]),
    );
    const { violations } = await auditRestaurant(forRestaurant(test.db, restaurantId), { named: 1 });
    expect(violations.filter(({ invariant }) => invariant === 'money adds up')).toHaveLength(1);
  });

  it('looks at every restaurant, and at those that are only named', async () => {
    const own = await createTestDatabase(inject('postgres'));
    try {
      const there = await makeRestaurant(own.db);
      const gone = id<RestaurantId>();
      for (const restaurant_id of [there, gone])
        await listInDirectory(own.db, {
          restaurant_id,
          slug: `of-${restaurant_id}`,
          name: 'Test',
          status: 'ACTIVE',
        });
      expect(await auditEverything(own.db)).toEqual({
        restaurants: 1,
        orders: 0,
        events: 0,
        violations: [
          { invariant: 'tenants are whole', restaurantId: gone, said: 'is named, and has no counter' },
        ],
      });
    } finally {
      await own.drop();
    }
  });
});
