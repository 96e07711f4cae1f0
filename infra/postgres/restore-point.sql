-- Every 15 minutes on the coordinator; a standby does nothing. The log is shipped at once, or the point would be on no disk but this.
\set ON_ERROR_STOP on
select pg_is_in_recovery() as waiting \gset
\if :waiting
  \quit
\endif
select citus_create_restore_point('toast_' || to_char(now() at time zone 'utc', 'YYYYMMDD"T"HH24MISS'));
select run_command_on_all_nodes('select pg_switch_wal()');
