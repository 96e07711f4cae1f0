-- The foundation: one restaurant is one tenant is one shard key.
--
-- Every `create table` is preceded by its kind, which the migrator reads:
--   distributed  keyed (restaurant_id, …). With the citus extension it is distributed by restaurant_id and co-located with
--                `restaurant`; everywhere it gets row-level security, the tenant's policy and the grants of toast_app.
--   reference    changes with a deploy only (Citus copies it to every node and cannot write it while one is down).
--   local        a plain table of the coordinator, reached through directory(db); no tenant, no row-level security.
--
-- What is written once and read whole (a price as it was agreed, a payload, an answer) is json: its text comes back as it was, in
-- the order of its keys, and goes in for half of what jsonb costs. What is edited or searched is jsonb.
--
-- Foreign keys come after the tables, so that on Citus both sides are already distributed when they are made. Constraint
-- names stay under 50 characters: Citus appends the shard's number to them and PostgreSQL cuts at 63.

-- distributed
create table restaurant (
  restaurant_id uuid not null,
  slug text not null constraint restaurant_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
  name text not null,
  tagline text not null default '',
  zone text not null,
  currency text not null constraint restaurant_currency_form check (currency ~ '^[A-Z]{3}$'),
  locale text not null,
  closeout_minute int not null default 240 constraint restaurant_closeout_in_range check (closeout_minute between 0 and 720),
  prices_include_tax boolean not null,
  rounding_scope text not null constraint restaurant_rounding_scope_known check (rounding_scope in ('LINE', 'CHECK_PER_RATE')),
  dining_options jsonb not null,
  theme jsonb not null default '{}',
  status text not null default 'ACTIVE' constraint restaurant_status_known check (status in ('ACTIVE', 'PAUSED', 'ARCHIVED')),
  rev bigint not null default 1,
  created_at timestamptz not null default now(),
  constraint restaurant_pkey primary key (restaurant_id)
);

-- distributed
create table tax_rate (
  restaurant_id uuid not null,
  id uuid not null,
  name text not null,
  ppm int not null constraint tax_rate_ppm_in_range check (ppm between 0 and 1000000),
  rounding text not null constraint tax_rate_rounding_known check (rounding in ('HALF_EVEN', 'HALF_UP', 'ALWAYS_UP', 'ALWAYS_DOWN')),
  conditional jsonb not null default '[]',
  valid_from timestamptz not null default now(),
  created_at timestamptz not null default now(),
  constraint tax_rate_pkey primary key (restaurant_id, id)
);

-- distributed
create table station (
  restaurant_id uuid not null,
  id uuid not null,
  name text not null,
  sort int not null default 0,
  constraint station_pkey primary key (restaurant_id, id)
);

-- distributed
create table menu_group (
  restaurant_id uuid not null,
  id uuid not null,
  name text not null,
  description text not null default '',
  sort int not null default 0,
  archived_at timestamptz,
  rev bigint not null default 1,
  constraint menu_group_pkey primary key (restaurant_id, id)
);

-- distributed
create table item (
  restaurant_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  name text not null,
  kitchen_name text not null default '',
  description text not null default '',
  price bigint not null constraint item_price_not_negative check (price >= 0),
  tax_rate_ids jsonb not null default '[]',
  modifier_group_ids jsonb not null default '[]',
  dietary jsonb not null default '[]',
  allergens jsonb not null default '{"declared": false, "contains": [], "traces": []}',
  calories int constraint item_calories_not_negative check (calories >= 0),
  contains_alcohol boolean not null default false,
  image text,
  image_alt text not null default '',
  station_id uuid,
  sort int not null default 0,
  hidden boolean not null default false,
  archived_at timestamptz,
  rev bigint not null default 1,
  constraint item_pkey primary key (restaurant_id, id)
);

-- distributed
create table modifier_group (
  restaurant_id uuid not null,
  id uuid not null,
  name text not null,
  min int not null constraint modifier_group_min_not_negative check (min >= 0),
  max int,
  multi_select boolean not null,
  options jsonb not null default '[]',
  archived_at timestamptz,
  rev bigint not null default 1,
  constraint modifier_group_pkey primary key (restaurant_id, id),
  constraint modifier_group_max_not_below_min check (max is null or max >= greatest(min, 1)),
  constraint modifier_group_single_has_max_one check (multi_select or max = 1)
);

-- distributed
create table menu_draft (
  restaurant_id uuid not null,
  rev bigint not null default 1,
  updated_at timestamptz not null default now(),
  updated_by text not null,
  constraint menu_draft_pkey primary key (restaurant_id)
);

-- distributed
create table menu_version (
  restaurant_id uuid not null,
  version bigint not null constraint menu_version_from_one check (version >= 1),
  document jsonb not null,
  hash text not null,
  draft_rev bigint not null,
  published_at timestamptz not null,
  published_by text not null,
  constraint menu_version_pkey primary key (restaurant_id, version)
);

-- distributed
create table stock (
  restaurant_id uuid not null,
  entity_id uuid not null,
  status text not null constraint stock_status_known check (status in ('IN_STOCK', 'QUANTITY', 'OUT_OF_STOCK')),
  quantity int constraint stock_quantity_not_negative check (quantity >= 0),
  reason text not null default '',
  rev bigint not null default 1,
  updated_at timestamptz not null default now(),
  constraint stock_pkey primary key (restaurant_id, entity_id),
  constraint stock_counts_when_quantity check ((status = 'QUANTITY') = (quantity is not null))
);

-- One row per restaurant, locked by every transaction that writes to its log; all that must be gapless or unique is taken here.
-- distributed
create table counter (
  restaurant_id uuid not null,
  event_seq bigint not null default 0 constraint counter_event_seq_not_negative check (event_seq >= 0),
  menu_version bigint not null default 0 constraint counter_menu_version_not_negative check (menu_version >= 0),
  stock_epoch bigint not null default 0 constraint counter_stock_epoch_not_negative check (stock_epoch >= 0),
  order_number int not null default 0 constraint counter_order_number_not_negative check (order_number >= 0),
  order_number_date date,
  constraint counter_pkey primary key (restaurant_id)
) with (fillfactor = 20);

-- distributed
create table quote (
  restaurant_id uuid not null,
  id uuid not null,
  menu_version bigint not null,
  cart json not null,
  priced json not null,
  total bigint not null constraint quote_total_not_negative check (total >= 0),
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint quote_pkey primary key (restaurant_id, id)
);

-- distributed
create table "order" (
  restaurant_id uuid not null,
  id uuid not null,
  display_number int not null constraint order_display_number_from_one check (display_number >= 1),
  channel text not null constraint order_channel_known check (channel in ('WEB', 'API', 'POS')),
  client_id text not null,
  external_id text,
  dining_option text not null constraint order_dining_option_known check (dining_option in ('DINE_IN', 'TAKE_OUT')),
  state text not null constraint order_state_known check (state in (
    'PENDING_PAYMENT', 'NEEDS_APPROVAL', 'APPROVED', 'FUTURE', 'IN_PREPARATION', 'READY', 'CLOSED', 'NOT_APPROVED', 'EXPIRED',
    'CANCELLED', 'VOIDED')),
  opened_at timestamptz not null,
  promised_at timestamptz not null,
  business_date date not null,
  guest json not null,
  note text not null default '',
  menu_version bigint not null,
  quote_id uuid,
  priced json not null,
  total bigint not null constraint order_total_not_negative check (total >= 0),
  currency text not null constraint order_currency_form check (currency ~ '^[A-Z]{3}$'),
  stock_taken json not null default '[]',
  cancelled_by text,
  cancel_reason text,
  rev bigint not null default 1,
  updated_at timestamptz not null,
  updated_seq bigint not null,
  constraint order_display_number_key unique (restaurant_id, business_date, display_number),
  constraint order_promised_not_before_opened check (promised_at >= opened_at)
);
create index order_updated_seq_idx on "order" (restaurant_id, updated_seq);

-- distributed
create table "check" (
  restaurant_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  amount bigint not null constraint check_amount_not_negative check (amount >= 0),
  discount bigint not null constraint check_discount_not_negative check (discount >= 0),
  tax bigint not null constraint check_tax_not_negative check (tax >= 0),
  total bigint not null constraint check_total_not_negative check (total >= 0),
  tip bigint not null default 0 constraint check_tip_not_negative check (tip >= 0),
  payment_status text not null constraint check_payment_status_known check (payment_status in ('OPEN', 'PAID', 'CLOSED')),
  rev bigint not null default 1,
  constraint check_of_order_key unique (restaurant_id, order_id, id),
  constraint check_total_adds_up check (total = amount + tax)
);

-- distributed
create table selection (
  restaurant_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  check_id uuid not null,
  line_id text not null,
  position int not null constraint selection_position_not_negative check (position >= 0),
  item_id uuid not null,
  name text not null,
  kitchen_name text not null,
  quantity int not null constraint selection_quantity_from_one check (quantity >= 1),
  unit_price bigint not null constraint selection_unit_price_not_negative check (unit_price >= 0),
  gross bigint not null constraint selection_gross_not_negative check (gross >= 0),
  discount bigint not null constraint selection_discount_not_negative check (discount >= 0),
  net bigint not null constraint selection_net_not_negative check (net >= 0),
  tax bigint not null constraint selection_tax_not_negative check (tax >= 0),
  total bigint not null constraint selection_total_not_negative check (total >= 0),
  taxes json not null,
  modifiers json not null,
  allergens json not null,
  note text not null default '',
  state text not null constraint selection_state_known check (state in ('NEW', 'HOLD', 'SENT', 'READY', 'VOIDED')),
  rev bigint not null default 1,
  constraint selection_total_adds_up check (total = net + tax)
);
create index selection_order_idx on selection (restaurant_id, order_id);

-- distributed
create table ticket (
  restaurant_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  station_id uuid not null,
  fire_batch int not null default 1 constraint ticket_fire_batch_from_one check (fire_batch >= 1),
  state text not null constraint ticket_state_known check (state in ('HELD', 'OPEN', 'DONE', 'VOIDED')),
  fired_at timestamptz not null,
  started_at timestamptz,
  done_at timestamptz,
  recalled_at_rev bigint,
  rev bigint not null default 1,
  updated_seq bigint not null,
  constraint ticket_order_station_batch_key unique (restaurant_id, order_id, station_id, fire_batch),
  constraint ticket_done_has_time check ((state = 'DONE') = (done_at is not null))
);
create index ticket_rail_idx on ticket (restaurant_id, state, fired_at);

-- distributed
create table ticket_line (
  restaurant_id uuid not null,
  ticket_id uuid not null,
  selection_id uuid not null,
  position int not null constraint ticket_line_position_not_negative check (position >= 0),
  state text not null constraint ticket_line_state_known check (state in ('NEW', 'HOLD', 'SENT', 'READY', 'VOIDED')),
  constraint ticket_line_pkey primary key (restaurant_id, ticket_id, selection_id)
);

-- distributed
create table kitchen_operation (
  restaurant_id uuid not null,
  id uuid not null,
  device_id uuid not null,
  ticket_id uuid not null,
  kind text not null constraint kitchen_operation_kind_known check (kind in ('START', 'BUMP', 'RECALL', 'HAND_OVER')),
  device_time timestamptz not null,
  applied_at timestamptz not null,
  result json not null,
  constraint kitchen_operation_pkey primary key (restaurant_id, id)
);

-- distributed
create table payment (
  restaurant_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  check_id uuid not null,
  provider text not null constraint payment_provider_known check (provider in ('IN_STORE')),
  amount bigint not null constraint payment_amount_not_negative check (amount >= 0),
  tip bigint not null default 0 constraint payment_tip_not_negative check (tip >= 0),
  state text not null constraint payment_state_known check (state in (
    'CREATED', 'PROCESSING', 'REQUIRES_ACTION', 'AUTHORIZED', 'DENIED', 'UNKNOWN', 'CAPTURE_IN_PROGRESS', 'CAPTURED',
    'PARTIALLY_REFUNDED', 'REFUNDED', 'CANCELLED', 'PROCESSING_VOID', 'VOIDED')),
  created_at timestamptz not null default now(),
  rev bigint not null default 1
);
create index payment_order_idx on payment (restaurant_id, order_id);

-- `response` is null only within the transaction that writes it, or where the response is derived from what was created.
-- distributed
create table idempotency_record (
  restaurant_id uuid not null,
  client_id text not null,
  key text not null constraint idempotency_record_key_short check (length(key) between 1 and 200),
  request_hash text not null,
  status int not null constraint idempotency_record_status_in_range check (status between 100 and 599),
  response json,
  created_at timestamptz not null default now(),
  constraint idempotency_record_pkey primary key (restaurant_id, client_id, key)
);

-- The log: gapless `seq` per restaurant, written in the transaction that makes the change. Also the outbox.
-- distributed
create table event (
  restaurant_id uuid not null,
  seq bigint not null constraint event_seq_from_one check (seq >= 1),
  id uuid not null,
  type text not null,
  entity_id uuid not null,
  payload json not null,
  at timestamptz not null,
  actor text not null,
  constraint event_pkey primary key (restaurant_id, seq)
);

-- Slug to tenant, for the one lookup that knows no tenant yet.
-- local
create table restaurant_directory (
  restaurant_id uuid not null constraint restaurant_directory_pkey primary key,
  slug text not null constraint restaurant_directory_slug_key unique,
  name text not null,
  status text not null constraint restaurant_directory_status_known check (status in ('ACTIVE', 'PAUSED', 'ARCHIVED'))
);

-- API keys and devices: opaque 256-bit tokens, SHA-256 at rest.
-- local
create table credential (
  id uuid not null constraint credential_pkey primary key,
  kind text not null constraint credential_kind_known check (kind in ('API_KEY', 'DEVICE')),
  restaurant_id uuid not null,
  label text not null,
  token_hash bytea not null constraint credential_token_hash_key unique,
  scopes jsonb not null default '[]',
  device_id uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz,
  constraint credential_token_hash_is_sha256 check (length(token_hash) = 32),
  constraint credential_device_has_id check ((kind = 'DEVICE') = (device_id is not null))
);
create index credential_restaurant_idx on credential (restaurant_id);

-- local
create table pairing_code (
  code_hash bytea not null constraint pairing_code_pkey primary key,
  restaurant_id uuid not null,
  label text not null,
  expires_at timestamptz,
  created_at timestamptz not null default now(),
  constraint pairing_code_hash_is_sha256 check (length(code_hash) = 32)
);

-- local
create table membership (
  user_id text not null,
  restaurant_id uuid not null,
  role text not null constraint membership_role_known check (role in ('OWNER', 'MANAGER')),
  constraint membership_pkey primary key (user_id, restaurant_id)
);

-- The primary keys of tables that have other indexes are made last. While a table is new and without statistics, all its
-- indexes look equally good to the planner, which then takes the newest; foreign keys keep that plan, and must not look for
-- one order among all orders of the restaurant.
alter table "order" add constraint order_pkey primary key (restaurant_id, id);
alter table "check" add constraint check_pkey primary key (restaurant_id, id);
alter table selection add constraint selection_pkey primary key (restaurant_id, id);
alter table ticket add constraint ticket_pkey primary key (restaurant_id, id);
alter table payment add constraint payment_pkey primary key (restaurant_id, id);

alter table tax_rate add constraint tax_rate_restaurant_fk foreign key (restaurant_id) references restaurant (restaurant_id);
alter table station add constraint station_restaurant_fk foreign key (restaurant_id) references restaurant (restaurant_id);
alter table menu_group add constraint menu_group_restaurant_fk foreign key (restaurant_id) references restaurant (restaurant_id);
alter table item add constraint item_group_fk foreign key (restaurant_id, group_id) references menu_group (restaurant_id, id);
alter table item add constraint item_station_fk foreign key (restaurant_id, station_id) references station (restaurant_id, id);
alter table modifier_group add constraint modifier_group_restaurant_fk foreign key (restaurant_id) references restaurant (restaurant_id);
alter table menu_draft add constraint menu_draft_restaurant_fk foreign key (restaurant_id) references restaurant (restaurant_id);
alter table menu_version add constraint menu_version_restaurant_fk foreign key (restaurant_id) references restaurant (restaurant_id);
alter table stock add constraint stock_restaurant_fk foreign key (restaurant_id) references restaurant (restaurant_id);
alter table counter add constraint counter_restaurant_fk foreign key (restaurant_id) references restaurant (restaurant_id);
alter table quote add constraint quote_menu_version_fk foreign key (restaurant_id, menu_version) references menu_version (restaurant_id, version);
alter table "order" add constraint order_menu_version_fk foreign key (restaurant_id, menu_version) references menu_version (restaurant_id, version);
alter table "check" add constraint check_order_fk foreign key (restaurant_id, order_id) references "order" (restaurant_id, id);
-- A line is on a check of its own order: one key says both, and costs one look per line instead of two.
alter table selection add constraint selection_check_fk foreign key (restaurant_id, order_id, check_id) references "check" (restaurant_id, order_id, id);
alter table ticket add constraint ticket_order_fk foreign key (restaurant_id, order_id) references "order" (restaurant_id, id);
alter table ticket add constraint ticket_station_fk foreign key (restaurant_id, station_id) references station (restaurant_id, id);
alter table ticket_line add constraint ticket_line_ticket_fk foreign key (restaurant_id, ticket_id) references ticket (restaurant_id, id);
alter table ticket_line add constraint ticket_line_selection_fk foreign key (restaurant_id, selection_id) references selection (restaurant_id, id);
alter table kitchen_operation add constraint kitchen_operation_ticket_fk foreign key (restaurant_id, ticket_id) references ticket (restaurant_id, id);
alter table payment add constraint payment_check_fk foreign key (restaurant_id, order_id, check_id) references "check" (restaurant_id, order_id, id);
