# A node of the database: the coordinator, a worker, or the standby of one. What it is made of is in infra/postgres.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (config.toast) fleet self;
  standby = self ? standbyOf;
  file = name: config.sops.secrets."database/${name}".path;
  certificates = {
    ca = file "ca.crt";
    certificate = file "node.crt";
    key = file "node.key";
  };
  owned = {
    owner = "postgres";
    restartUnits = [ "postgresql.service" ];
  };
  settings = import ../postgres/settings.nix {
    host = self;
    inherit certificates;
  };
  data = config.services.postgresql.dataDir;
  node = import ../postgres/node.nix {
    host = self;
    inherit certificates data;
    programs = "${config.services.postgresql.package}/bin";
  };
  commands = pkgs.toast-database;
  ofServer = import ./sandbox.nix // {
    User = "postgres";
    ReadWritePaths = "/var/lib/postgresql";
  };
  acting = ''test "$(psql -Atqc 'select pg_is_in_recovery()')" = f'';
in
{
  sops.secrets = {
    "database/ca.crt" = owned;
    "database/node.crt" = owned;
    "database/node.key" = owned;
  };

  services.postgresql = {
    enable = true;
    package = pkgs.postgresql_17;
    extensions = packages: [ packages.citus ];
    initdbArgs = [
      "--data-checksums"
      "--allow-group-access"
    ];
    settings = settings // {
      shared_preload_libraries = lib.mkBefore [ "citus" ];
    };
    # Nobody is trusted for being on the machine but its own superuser.
    authentication = lib.mkForce (import ../postgres/hba.nix self);
    identMap = import ../postgres/ident.nix;
  };

  # toast-nodes, toast-promote, toast-failover, toast-fence, toast-rejoin, toast-alone; runbooks say when.
  environment.systemPackages = [ commands ];
  environment.etc."toast/database.json".text = builtins.toJSON node;

  # Whoever writes the fence, this host or the one that took its place, the server stops.
  systemd.paths.toast-fenced = {
    wantedBy = [ "multi-user.target" ];
    pathConfig.PathChanged = node.fence;
  };

  systemd.services = {
    postgresql = {
      after = [ "tailscaled-autoconnect.service" ];
      environment = {
        PGSSLCERT = certificates.certificate;
        PGSSLKEY = certificates.key;
      };
      # A primary whose place was taken comes back writable by itself; the fence keeps it down until it is a standby.
      unitConfig.ConditionPathExists = "!${node.fence}";
    };
    # It would wait for a standby to act.
    postgresql-setup.unitConfig.ConditionPathExists = "!${data}/standby.signal";

    toast-fenced = {
      description = "Toast: a fenced database does not run";
      path = [ pkgs.systemd ];
      script = "test ! -e ${node.fence} || systemctl stop postgresql.service";
      # Root, because only root may stop a unit; it needs systemd's socket and nothing else.
      serviceConfig = import ./sandbox.nix // {
        Type = "oneshot";
      };
    };

    toast-may-start = {
      description = "Toast: nobody has taken this database's place";
      requiredBy = [ "postgresql.service" ];
      before = [ "postgresql.service" ];
      after = [ "tailscaled-autoconnect.service" ] ++ lib.optional standby "toast-clone.service";
      serviceConfig = ofServer // {
        Type = "oneshot";
        ExecStart = "${commands}/bin/toast-may-start";
      };
    };

    toast-watch = {
      description = "Toast: the pair of this database and its standby";
      wantedBy = [ "multi-user.target" ];
      after = [ "tailscaled-autoconnect.service" ];
      serviceConfig = ofServer // {
        ExecStart = "${commands}/bin/toast-watch";
        StateDirectory = "toast-metrics";
        StateDirectoryMode = "0755";
        # The node exporter is somebody else.
        UMask = "0022";
        Restart = "always";
        RestartSec = 2;
      };
    };

    toast-cluster = {
      description = "Toast: what an acting database node must know";
      wantedBy = [ "multi-user.target" ];
      after = [ "postgresql-setup.service" ];
      requires = [ "postgresql-setup.service" ];
      path = [ config.services.postgresql.package ];
      script = "${acting} || exit 0\npsql -d postgres -f ${pkgs.writeText "cluster.sql" (import ../postgres/cluster-sql.nix self)}";
      serviceConfig = import ./sandbox.nix // {
        Type = "oneshot";
        User = "postgres";
        Restart = "on-failure";
        RestartSec = 15;
      };
    };
  }
  // lib.optionalAttrs standby {
    toast-clone = {
      description = "Toast: the first copy of ${self.standbyOf}";
      requiredBy = [ "postgresql.service" ];
      before = [ "postgresql.service" ];
      after = [ "tailscaled-autoconnect.service" ];
      serviceConfig = ofServer // {
        Type = "oneshot";
        ExecStart = "${commands}/bin/toast-clone";
        TimeoutStartSec = "infinity";
      };
    };
  };

  # What toast-watch says of the pair.
  services.prometheus.exporters.node.extraFlags = [ "--collector.textfile.directory=/var/lib/toast-metrics" ];

  services.prometheus.exporters.postgres = {
    enable = true;
    listenAddress = self.mesh;
    port = fleet.ports.postgresMetrics;
    runAsLocalSuperUser = false;
    dataSourceName = "user=postgres_exporter host=/run/postgresql dbname=toast sslmode=disable";
  };
}
