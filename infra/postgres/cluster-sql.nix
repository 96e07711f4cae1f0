# What an acting node is told after each start, again and again without harm.
host:
let
  fleet = import ../globals.nix;
  text = import ../nginx/text.nix;
  port = toString fleet.ports.postgres;
  workers = builtins.filter (worker: !(worker ? standbyOf)) (fleet.byRole "worker");
  # Found by its group, so that a worker whose standby was promoted is not added a second time.
  add = worker: ''
    select citus_add_node('${fleet.nameInMesh worker}', ${port}, groupid => ${toString worker.group})
      where not exists (select from pg_dist_node where groupid = ${toString worker.group});
  '';
  slot = peer: ''
    select pg_create_physical_replication_slot('${fleet.slotOf peer}', true)
      where not exists (select from pg_replication_slots where slot_name = '${fleet.slotOf peer}');
  '';
in
''
  \set ON_ERROR_STOP on
  -- The first standby needs this before it can exist, so none of it can wait for one.
  set synchronous_commit = local;
  do $$ begin create role replicator login replication; exception when duplicate_object then null; end $$;
  do $$ begin create role postgres_exporter login in role pg_monitor; exception when duplicate_object then null; end $$;
''
+ text.each slot (fleet.peersOf host)
+ ''
  select 'create database toast' where not exists (select from pg_database where datname = 'toast') \gexec
  \connect toast
  set synchronous_commit = local;
  -- The newest minors of PostgreSQL refuse Citus' decoder, by which a shard is split, unless it is named here.
  select 'alter system set output_plugin_libraries = ' || quote_literal('citus, pgoutput')
    from pg_settings where name = 'output_plugin_libraries' \gexec
  select pg_reload_conf();
  select current_setting('shared_preload_libraries') like '%citus%' as citus \gset
  \if :citus
  create extension if not exists citus;
''
+ text.when (host.role == "coordinator") (
  ''
    select citus_set_coordinator_host('${fleet.nameInMesh host}', ${port});
  ''
  + text.each add workers
)
+ ''
  \endif
''
