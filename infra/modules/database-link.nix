# The backend's way to the coordinator: a pgbouncer on its own host, so that a failover changes one line here and the password
# never crosses the mesh without mTLS. Sessions are not shared: the backend listens to notifications and prepares statements.
{ config, ... }:
let
  inherit (config.toast) fleet self;
  file = name: config.sops.secrets."database/${name}".path;
  owned = {
    owner = "pgbouncer";
  };
in
{
  sops.secrets = {
    "database/ca.crt" = owned;
    "database/client.crt" = owned;
    "database/client.key" = owned;
    "database/app-password" = { };
    "database/stats-password" = { };
  };
  sops.templates."userlist.txt" = owned // {
    content = ''
      "toast_app" "${config.sops.placeholder."database/app-password"}"
      "stats" "${config.sops.placeholder."database/stats-password"}"
    '';
    restartUnits = [ "pgbouncer.service" ];
  };
  sops.templates."pgbouncer-exporter.env".content = ''
    PGBOUNCER_EXPORTER_CONNECTION_STRING=postgres://stats:${
      config.sops.placeholder."database/stats-password"
    }@127.0.0.1:${toString fleet.ports.pgbouncer}/pgbouncer?sslmode=disable
  '';

  services.pgbouncer = {
    enable = true;
    settings = {
      databases.toast = "host=${fleet.nameInMesh fleet.coordinator} port=${toString fleet.ports.postgres} dbname=toast";
      pgbouncer = {
        listen_addr = "127.0.0.1";
        listen_port = fleet.ports.pgbouncer;
        auth_type = "scram-sha-256";
        auth_file = config.sops.templates."userlist.txt".path;
        stats_users = "stats";
        pool_mode = "session";
        default_pool_size = 50;
        max_client_conn = 200;
        server_tls_sslmode = "verify-full";
        server_tls_ca_file = file "ca.crt";
        server_tls_cert_file = file "client.crt";
        server_tls_key_file = file "client.key";
        server_connect_timeout = 3;
        ignore_startup_parameters = "extra_float_digits";
      };
    };
  };

  services.prometheus.exporters.pgbouncer = {
    enable = true;
    listenAddress = self.mesh;
    port = fleet.ports.pgbouncerMetrics;
    connectionEnvFile = config.sops.templates."pgbouncer-exporter.env".path;
  };
}
