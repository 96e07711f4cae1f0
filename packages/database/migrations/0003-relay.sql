-- What hangs on the log: each effect reads it at its own pace, and what it did in this database is recorded beside it.
-- The queue itself (graphile-worker, schema graphile_worker) brings its own tables, which `migrate` makes after these.

-- How far the log has been handed to the queue, for each effect. Apart from the counter, whose row is the hottest there is.
-- distributed
create table relay_mark (
  restaurant_id uuid not null,
  effect text not null,
  seq bigint not null constraint relay_mark_seq_not_negative check (seq >= 0),
  constraint relay_mark_pkey primary key (restaurant_id, effect)
) with (fillfactor = 50);

-- How far an effect is surely done: every event of its kinds up to here.
-- distributed
create table effect_mark (
  restaurant_id uuid not null,
  effect text not null,
  seq bigint not null constraint effect_mark_seq_not_negative check (seq >= 0),
  constraint effect_mark_pkey primary key (restaurant_id, effect)
) with (fillfactor = 50);

-- What an effect has done of the log, written in the transaction that does it: a job may run twice, its effect happens once.
-- Pruned behind the effect's mark.
-- distributed
create table effect_done (
  restaurant_id uuid not null,
  effect text not null,
  seq bigint not null,
  done_at timestamptz not null,
  constraint effect_done_pkey primary key (restaurant_id, effect, seq)
);

-- Takings by business date, told by the log. `orders` counts all that were placed, `cancelled` those of them that were called
-- off; the money is of those that stand: gross as listed on the menu, discount, tax (included and added), total as paid.
-- distributed
create table daily_sales (
  restaurant_id uuid not null,
  business_date date not null,
  orders bigint not null,
  cancelled bigint not null,
  gross bigint not null,
  discount bigint not null,
  tax bigint not null,
  total bigint not null,
  constraint daily_sales_pkey primary key (restaurant_id, business_date)
) with (fillfactor = 50);

alter table relay_mark add constraint relay_mark_restaurant_fk foreign key (restaurant_id) references restaurant (restaurant_id);
alter table effect_mark add constraint effect_mark_restaurant_fk foreign key (restaurant_id) references restaurant (restaurant_id);
alter table effect_done add constraint effect_done_event_fk foreign key (restaurant_id, seq) references event (restaurant_id, seq);
alter table daily_sales add constraint daily_sales_restaurant_fk foreign key (restaurant_id) references restaurant (restaurant_id);
