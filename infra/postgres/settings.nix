# postgresql.conf of a database node (t3.medium: 4 GB). `certificates` says where the host keeps them.
{ host, certificates }:
let
  fleet = import ../globals.nix;
  peers = fleet.peersOf host;
  fold = make: builtins.foldl' (all: each: all // make each) { };
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
  # The log that an absent standby still needs fills the disk of its primary; one that is that far behind is made anew.
  max_slot_wal_keep_size = "10GB";
  # A region that is cut off says nothing; until it counts as away, writes wait for it.
  wal_sender_timeout = "10s";
  wal_receiver_timeout = "10s";
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
  # By this name the node reaches itself; `localhost` is in nobody's certificate.
  "citus.local_hostname" = fleet.nameInMesh host;
  "citus.enable_statistics_collection" = false;
}
// fold (
  peer:
  # Both of a pair carry both sets: which of them acts is said by standby.signal alone, so a promotion changes no file of ours.
  {
    # An acknowledged order is in both regions. What happens while the other is away: decision 25.
    synchronous_standby_names = ''ANY 1 ("${peer.name}")'';
    primary_conninfo = builtins.concatStringsSep " " [
      "host=${fleet.nameInMesh peer}"
      "port=${toString fleet.ports.postgres}"
      "user=replicator"
      "application_name=${host.name}"
      "sslmode=verify-full"
      "sslrootcert=${certificates.ca}"
      "sslcert=${certificates.certificate}"
      "sslkey=${certificates.key}"
    ];
    primary_slot_name = fleet.slotOf host;
  }
) peers
