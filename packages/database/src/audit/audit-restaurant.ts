import type { OrderId } from '@toast/domain/ids';
import { effectMark } from '../event/effect.reads.ts';
import { salesEffect } from '../order/sales-effect.ts';
import type { TenantDb } from '../scope.ts';
import * as read from './audit.reads.ts';
import { judgeOrder } from './judge-order.ts';
import type { Invariant, Violation } from './violation.ts';

export type AuditOptions = {
  /** How many violations of a kind are named at most; 20 by default. */
  readonly named?: number;
  /** How many orders are held in memory at once; 200 by default. */
  readonly page?: number;
};

/** `violations` empty = the restaurant is whole. */
export type Audited = {
  readonly orders: number;
  readonly events: number;
  readonly violations: readonly Violation[];
};

/**
 * Holds a restaurant's rows against one another: see `invariants`. Reads only, in several statements: of a restaurant that takes orders
 * meanwhile it may say what is not so, unless `db` is a transaction that holds the counter's row.
 */
export async function auditRestaurant(db: TenantDb, options: AuditOptions = {}): Promise<Audited> {
  const { named = 20, page = 200 } = options;
  const violations: Violation[] = [];
  const say = (invariant: Invariant, said: string) => {
    if (violations.filter((before) => before.invariant === invariant).length < named)
      violations.push({ invariant, restaurantId: db.restaurantId, said });
  };
  const events = await auditNumbers(db, say);
  await auditLog(db, named, say);
  await auditTakings(db, say);
  const orders = await auditOrders(db, page, say);
  return { orders, events, violations };
}

type Say = (invariant: Invariant, said: string) => void;

async function auditNumbers(db: TenantDb, say: Say): Promise<number> {
  const [logs, counted, versions, epochs, marks, changes] = await db.flight([
    read.logShape(db),
    read.countersToAudit(db),
    read.highestVersion(db),
    read.highestEpoch(db),
    read.highestMarks(db),
    read.highestChange(db),
  ]);
  const { events = 0, first = 1, last = 0 } = logs.rows[0] ?? {};
  const [counter] = counted.rows;
  if (counter === undefined) {
    say('counters are ahead', 'there is no counter');
    return events;
  }
  const { event_seq: head } = counter;
  if (events !== head || last !== head || first !== 1)
    say('log is gapless', `${events} events from ${first} to ${last}, and the counter is at ${head}`);
  const ahead = (what: string, highest: number | undefined, given: number) => {
    if (highest !== undefined && highest > given)
      say('counters are ahead', `${what} ${highest} was not given out yet: the counter is at ${given}`);
  };
  ahead('menu version', versions.rows[0]?.version, counter.menu_version);
  ahead('stock epoch', epochs.rows[0]?.epoch, counter.stock_epoch);
  ahead('the change of an order at', changes.rows[0]?.seq, head);
  for (const { seq } of marks.rows) ahead('the mark', seq, head);
  if (counter.order_number_date !== null) {
    const [numbers] = await db.flight([read.highestNumberOf(db, counter.order_number_date)]);
    ahead('order number', numbers.rows[0]?.number, counter.order_number);
  }
  return events;
}

async function auditLog(db: TenantDb, limit: number, say: Say): Promise<void> {
  const [untold, mistold, twice, orders, tickets, unopened, missing, answers] = await db.flight([
    read.ordersUntold(db, limit),
    read.ordersMistold(db, limit),
    read.ordersToldTwice(db, limit),
    read.orderStatesMistold(db, limit),
    read.ticketStatesMistold(db, limit),
    read.ticketsUntold(db, limit),
    read.ticketsMissing(db, limit),
    read.answersWithoutOrder(db, limit),
  ]);
  for (const { id } of untold.rows) say('orders are told', `order ${id} has no order.placed`);
  for (const { seq, id, total } of mistold.rows)
    say(
      'orders are told',
      `event ${seq} tells of order ${id}, ${total === null ? 'which is not there' : 'with other numbers'}`,
    );
  for (const { id } of twice.rows) say('orders are told', `order ${id} was placed twice`);
  for (const { id, state, told } of orders.rows)
    say('states are told', `order ${id} is ${state}, and its last event says ${told}`);
  for (const { id, state, told } of tickets.rows)
    say('states are told', `ticket ${id} is ${state}, and its last event says ${told}`);
  for (const { id } of unopened.rows) say('tickets are told', `ticket ${id} has no ticket.opened`);
  for (const { seq, id } of missing.rows)
    say('tickets are told', `event ${seq} tells of ticket ${id}, which is not there`);
  for (const { id } of answers.rows)
    say('answers are kept', `an answer names order ${id}, which is not there`);
}

async function auditTakings(db: TenantDb, say: Say): Promise<void> {
  const [marks] = await db.flight([effectMark({ effect: salesEffect })]);
  const [told, kept] = await db.flight([
    read.takingsTold(db, salesEffect, marks.rows[0]?.seq ?? 0),
    read.takingsKept(db),
  ]);
  const line = (row: (typeof kept.rows)[number]): string =>
    `${row.orders} orders, ${row.cancelled} cancelled, ${row.gross} - ${row.discount}, tax ${row.tax}, total ${row.total}`;
  const expected = new Map(told.rows.map((row) => [row.business_date, line(row)]));
  for (const row of kept.rows) {
    const should = expected.get(row.business_date) ?? 'nothing';
    expected.delete(row.business_date);
    if (line(row) !== should)
      say('takings add up', `${row.business_date}: ${line(row)}; the log says ${should}`);
  }
  for (const [date, should] of expected) say('takings add up', `${date}: nothing; the log says ${should}`);
}

async function auditOrders(db: TenantDb, limit: number, say: Say): Promise<number> {
  let orders = 0;
  let after: OrderId | undefined;
  do {
    const [{ rows }] = await db.flight([read.ordersToAudit(db, after, limit)]);
    for (const order of rows) for (const [invariant, said] of judgeOrder(order)) say(invariant, said);
    orders += rows.length;
    after = rows.length < limit ? undefined : rows.at(-1)?.id;
  } while (after !== undefined);
  return orders;
}
