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
    ensureDatabases = lib.optional (!standby) "toast";
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

  systemd.services = {
    postgresql = {
      after = [ "tailscaled-autoconnect.service" ];
      environment = {
        PGSSLCERT = certificates.certificate;
        PGSSLKEY = certificates.key;
      };
      # A primary whose place was taken comes back writable by itself; the fence keeps it down until it is cloned anew.
      unitConfig.ConditionPathExists = "!/var/lib/postgresql/FENCED";
    };

    toast-cluster = {
      description = "Toast: what an acting database node must know";
      wantedBy = [ "multi-user.target" ];
      after = [ "postgresql-setup.service" ];
      requires = [ "postgresql-setup.service" ];
      path = [ config.services.postgresql.package ];
      script = "${acting} || exit 0\npsql -d toast -f ${pkgs.writeText "cluster.sql" (import ../postgres/cluster-sql.nix self)}";
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
      path = [ config.services.postgresql.package ];
      unitConfig.ConditionPathExists = "!${data}/PG_VERSION";
      script = ''
        pg_basebackup --checkpoint=fast --slot=${settings.primary_slot_name} --pgdata=${data} \
          --dbname='${settings.primary_conninfo}'
        touch ${data}/standby.signal
      '';
      serviceConfig = import ./sandbox.nix // {
        Type = "oneshot";
        User = "postgres";
        ReadWritePaths = "/var/lib/postgresql";
        TimeoutStartSec = "infinity";
      };
    };
  };

  services.prometheus.exporters.postgres = {
    enable = true;
    listenAddress = self.mesh;
    port = fleet.ports.postgresMetrics;
    runAsLocalSuperUser = false;
    dataSourceName = "user=postgres_exporter host=/run/postgresql dbname=toast sslmode=disable";
  };
}
