-- What a restaurant has switched off, in the row that every order takes anyway: whoever waited for the turn reads the row as it is
-- then, so no order is placed after the word, and none costs a statement more. Null = everything is on. Who did what, and why, is in the log.
alter table counter add column switched_off json;

-- What the operators have switched off for all restaurants. Rows are added and never changed: the last one of a switch is its state, those
-- before it its history. Ids are UUIDv7, in the order of time.
-- local
create table platform_switch (
  id uuid not null constraint platform_switch_pkey primary key,
  switch text not null constraint platform_switch_known check (switch in ('ORDERING', 'WEB', 'API', 'DINE_IN', 'TAKE_OUT', 'IN_STORE')),
  off boolean not null,
  reason text not null constraint platform_switch_reason_known check (reason in ('BUSY', 'SHORT_STAFFED', 'CLOSING', 'TECHNICAL', 'OTHER')),
  note text not null default '',
  until timestamptz,
  by text not null,
  at timestamptz not null
);
