# postgresql.conf of a database node (t3.medium: 4 GB). `certificates` says where the host keeps them.
{ host, certificates }:
let
  fleet = import ../globals.nix;
  standbys = fleet.standbysOf host.name;
  quoted = standby: ''"${standby.name}"'';
in
{
  listen_addresses = "127.0.0.1,${host.mesh}";
  port = fleet.ports.postgres;
  max_connections = 300;
  shared_buffers = "1GB";
  effective_cache_size = "2500MB";

  ssl = true;
  ssl_ca_file = certificates.ca;
  ssl_cert_file = certificates.certificate;
  ssl_key_file = certificates.key;
  ssl_min_protocol_version = "TLSv1.2";
  password_encryption = "scram-sha-256";

  # Moving a shard while it is written needs logical decoding; a statement over several shards needs prepared transactions.
  wal_level = "logical";
  max_prepared_transactions = 300;
  max_wal_senders = 20;
  max_replication_slots = 20;
  wal_keep_size = "2GB";
  wal_compression = "lz4";
  archive_timeout = 300;
  hot_standby = true;
  cluster_name = host.name;
  tcp_keepalives_idle = 10;
  tcp_keepalives_interval = 5;
  tcp_keepalives_count = 3;
  log_connections = false;
  log_min_duration_statement = 1000;
  # A statement's values are people's names and numbers.
  log_parameter_max_length = 0;
  log_parameter_max_length_on_error = 0;

  # A node that hangs must not hold the coordinator's sessions for half a minute.
  "citus.node_connection_timeout" = 3000;
  "citus.node_conninfo" = "sslmode=verify-full sslrootcert=${certificates.ca} tcp_user_timeout=10000";
  "citus.max_client_connections" = 250;
  "citus.enable_statistics_collection" = false;
}
// (
  if standbys == [ ] then
    { }
  else
    {
      # An acknowledged order is in both regions. While the standby is away writes wait, until somebody empties this setting
      # (`alter system`) and so accepts that the next loss may cost orders.
      synchronous_standby_names = "ANY 1 (${builtins.concatStringsSep ", " (map quoted standbys)})";
    }
)
// (
  if host ? standbyOf then
    {
      primary_conninfo = builtins.concatStringsSep " " [
        "host=${fleet.nameInMesh fleet.hosts.${host.standbyOf}}"
        "port=${toString fleet.ports.postgres}"
        "user=replicator"
        "application_name=${host.name}"
        "sslmode=verify-full"
        "sslrootcert=${certificates.ca}"
        "sslcert=${certificates.certificate}"
        "sslkey=${certificates.key}"
      ];
      primary_slot_name = builtins.replaceStrings [ "-" ] [ "_" ] host.name;
    }
  else
    { }
)
