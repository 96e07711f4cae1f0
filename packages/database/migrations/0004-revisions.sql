-- What a stale write is told: what changed in between, and by whom.

-- Each change of the stock has an epoch of its own, which its event tells. `epoch` is that of the record's last change, sales
-- included; `set_epoch` that of the last word of the staff.
alter table stock add column epoch bigint not null default 0;
alter table stock add column set_epoch bigint not null default 0;
alter table stock add column set_by text;
alter table stock add column set_at timestamptz;

-- Who edited last, as in menu_draft; null = before this was kept.
alter table item add column updated_by text;
alter table item add column updated_at timestamptz;
alter table menu_group add column updated_by text;
alter table menu_group add column updated_at timestamptz;
alter table modifier_group add column updated_by text;
alter table modifier_group add column updated_at timestamptz;

-- Nothing edits these yet. What will has to compare and set.
alter table tax_rate add column rev bigint not null default 1;
alter table station add column rev bigint not null default 1;

-- A device's credential is its own idempotency record: its token follows from the key of the request that paired it. This is the
-- hash of that request; null where no key was sent.
alter table credential add column request_hash text;
