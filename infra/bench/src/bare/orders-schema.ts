import { bigint, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Plain tables, as one would begin with: no key of the request, no numbers, no log. */
export const bareOrder = pgTable('bare_order', {
  restaurantId: uuid('restaurant_id').notNull(),
  id: uuid().notNull(),
  state: text().notNull(),
  guest: jsonb().notNull(),
  note: text().notNull(),
  total: bigint({ mode: 'number' }).notNull(),
  openedAt: timestamp('opened_at', { withTimezone: true }).notNull(),
});

export const bareLine = pgTable('bare_line', {
  restaurantId: uuid('restaurant_id').notNull(),
  id: uuid().notNull(),
  orderId: uuid('order_id').notNull(),
  itemId: uuid('item_id').notNull(),
  name: text().notNull(),
  quantity: integer().notNull(),
  unitPrice: bigint('unit_price', { mode: 'number' }).notNull(),
  modifiers: jsonb().notNull(),
});

/** Made by the owner; on Citus both are distributed by restaurant like those they are compared with. */
export const bareTables = (citus: boolean): readonly string[] => [
  `create table bare_order (restaurant_id uuid not null, id uuid not null, state text not null, guest jsonb not null,
    note text not null, total bigint not null, opened_at timestamptz not null, primary key (restaurant_id, id))`,
  `create table bare_line (restaurant_id uuid not null, id uuid not null, order_id uuid not null, item_id uuid not null,
    name text not null, quantity int not null, unit_price bigint not null, modifiers jsonb not null, primary key (restaurant_id, id))`,
  ...(citus
    ? ['bare_order', 'bare_line'].map(
        (table) => `select create_distributed_table('${table}', 'restaurant_id')`,
      )
    : []),
  'alter table bare_line add foreign key (restaurant_id, order_id) references bare_order (restaurant_id, id)',
  'create index bare_line_order_idx on bare_line (restaurant_id, order_id)',
];
