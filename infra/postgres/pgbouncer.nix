# pgbouncer of a backend's host. Sessions are not shared: the backend listens to notifications and prepares statements.
{ certificates, passwords }:
let
  fleet = import ../globals.nix;
in
{
  databases.toast = "host=${fleet.nameInMesh fleet.coordinator} port=${toString fleet.ports.postgres} dbname=toast";
  pgbouncer = {
    listen_addr = "127.0.0.1";
    listen_port = fleet.ports.pgbouncer;
    unix_socket_dir = "/run/pgbouncer";
    auth_type = "scram-sha-256";
    auth_file = passwords;
    stats_users = "stats";
    pool_mode = "session";
    default_pool_size = 50;
    max_client_conn = 200;
    server_tls_sslmode = "verify-full";
    server_tls_ca_file = certificates.ca;
    server_tls_cert_file = certificates.certificate;
    server_tls_key_file = certificates.key;
    server_connect_timeout = 3;
    # Whom pgbouncer has just failed to reach may have been promoted meanwhile.
    server_login_retry = 1;
    # A host that says nothing any more is given up by the kernel.
    tcp_keepidle = 5;
    tcp_keepintvl = 2;
    tcp_keepcnt = 3;
    tcp_user_timeout = 10000;
    ignore_startup_parameters = "extra_float_digits";
  };
}
