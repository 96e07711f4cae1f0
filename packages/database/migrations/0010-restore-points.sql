-- What operators look up when something must be taken back. The service has no business here: toast_app may not enter the schema.
--
-- every table: local
create schema ops;

-- Points to which all nodes can be restored together. The row is there before its point, so a copy restored to it knows where it
-- is; `made_at` is null there, and where the making failed.
create table ops.restore_point (
  name text not null constraint restore_point_pkey primary key,
  asked_at timestamptz not null,
  made_at timestamptz,
  lsn pg_lsn
);

-- Who took what of one restaurant back, from where: begun before anything is written, ended after it.
create table ops.restaurant_restore (
  id uuid not null constraint restaurant_restore_pkey primary key,
  restaurant_id uuid not null,
  point text not null,
  part text not null constraint restaurant_restore_part_known check (part in ('MENU', 'HISTORY')),
  asked_by text not null,
  begun_at timestamptz not null,
  ended_at timestamptz,
  outcome text constraint restaurant_restore_outcome_known check (outcome in ('DONE', 'REFUSED', 'FAILED')),
  changes jsonb not null
);
