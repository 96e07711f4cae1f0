import { bigint, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Plain tables, as one would begin with: no tenant in the keys, no key of the request, no log. */
export const bareOrder = pgTable('bare_order', {
  id: uuid().primaryKey(),
  restaurantId: uuid('restaurant_id').notNull(),
  state: text().notNull(),
  guest: jsonb().notNull(),
  note: text().notNull(),
  total: bigint({ mode: 'number' }).notNull(),
  openedAt: timestamp('opened_at', { withTimezone: true }).notNull(),
});

export const bareLine = pgTable('bare_line', {
  id: uuid().primaryKey(),
  orderId: uuid('order_id')
    .notNull()
    .references(() => bareOrder.id),
  itemId: uuid('item_id').notNull(),
  name: text().notNull(),
  quantity: integer().notNull(),
  unitPrice: bigint('unit_price', { mode: 'number' }).notNull(),
  modifiers: jsonb().notNull(),
});

export const bareTables = `
  create table bare_order (id uuid primary key, restaurant_id uuid not null, state text not null, guest jsonb not null,
    note text not null, total bigint not null, opened_at timestamptz not null);
  create table bare_line (id uuid primary key, order_id uuid not null references bare_order, item_id uuid not null,
    name text not null, quantity int not null, unit_price bigint not null, modifiers jsonb not null);
  create index bare_line_order_idx on bare_line (order_id)`;
