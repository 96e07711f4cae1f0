# Full backups daily and incremental ones between, kept 30 days, encrypted, in a bucket that is copied to the other region; on the
# acting coordinator every quarter of an hour a point to which the whole cluster can be taken back together; and on its standby, out of
# the other region's bucket, every week the proof that it can.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (config.toast) fleet self;
  region = fleet.regions.${self.region}.aws;
  standby = self ? standbyOf;
  coordinator = self.role == "coordinator";
  passphrase = config.sops.templates."pgbackrest.env".path;
  # Beside the data, where the server may write as well: it archives.
  files = "/var/lib/postgresql/pgbackrest";
  scratch = "/var/lib/postgresql/drill";
  metrics = "/var/lib/toast-metrics";
  socket = "postgres://postgres@localhost/toast?host=/run/postgresql";
  run = "${lib.getExe' pkgs.nodejs_24 "node"} ${pkgs.toast-backup}/infra/backup/src/main.ts";
  inRecovery = answer: pkgs.writeShellApplication {
    name = "toast-${if answer == "f" then "acting" else "standby"}";
    runtimeInputs = [ config.services.postgresql.package ];
    text = ''test "$(psql -Atqc 'select pg_is_in_recovery()')" = ${answer}'';
  };
  acting = lib.getExe (inRecovery "f");
  waiting = lib.getExe (inRecovery "t");
  ofServer = import ./sandbox.nix // {
    Type = "oneshot";
    User = "postgres";
    EnvironmentFile = passphrase;
    ReadWritePaths = "/var/lib/postgresql";
    StateDirectory = "toast-metrics";
    StateDirectoryMode = "0755";
    # The node exporter is somebody else.
    UMask = "0022";
  };
  # A standby takes over with these timers running: a backup that finds itself on a standby is none, and no failure.
  backup = {
    after = [ "postgresql.service" ];
    serviceConfig = {
      # As the server, which archives into the same places.
      User = lib.mkForce "postgres";
      EnvironmentFile = passphrase;
      ExecCondition = acting;
    };
  };
in
{
  sops.secrets."backup/passphrase" = { };
  sops.templates."pgbackrest.env" = {
    owner = "postgres";
    content = ''
      PGBACKREST_REPO1_CIPHER_PASS=${config.sops.placeholder."backup/passphrase"}
    '';
  };

  services.pgbackrest = {
    enable = true;
    repos.bucket = {
      type = "s3";
      host = null;
      # nixpkgs calls every stanza `default`: each node needs a path of its own.
      path = "/pgbackrest/${self.name}";
      s3-bucket = fleet.backupsIn self.region;
      s3-region = region;
      s3-endpoint = "s3.${region}.amazonaws.com";
      # The instance's own role; there is no key to lose.
      s3-key-type = "auto";
      cipher-type = "aes-256-cbc";
      bundle = true;
      retention-full-type = "time";
      retention-full = 30;
    };
    settings = {
      start-fast = true;
      process-max = 2;
      archive-async = true;
      compress-type = "zst";
      log-level-file = "off";
      spool-path = "${files}/spool";
      lock-path = "${files}/lock";
    };
    stanzas.default.jobs = {
      full = {
        schedule = "*-*-* 02:00:00 UTC";
        type = "full";
      };
      incremental = {
        schedule = "*-*-* 08,14,20:00:00 UTC";
        type = "incr";
      };
    };
  };

  # toast-backup choose, restore, check, copy, restaurant …; runbooks say when.
  environment.systemPackages = [
    (pkgs.writeShellApplication {
      name = "toast-backup";
      text = ''exec ${run} "$@"'';
    })
  ];
  environment.etc."toast/fleet.json".text = builtins.toJSON (
    import ../backup/fleet.nix {
      pgbackrest = lib.getExe pkgs.pgbackrest;
      bin = "${pkgs.postgresql_17.withPackages (packages: [ packages.citus ])}/bin";
    }
  );

  systemd.services = {
    # It archives what is written, and so needs the passphrase as much as the backup does.
    postgresql.serviceConfig.EnvironmentFile = passphrase;
    pgbackrest-default-full = backup;
    pgbackrest-default-incremental = backup;

    toast-backup-status = {
      description = "Toast: how old this node's backups are; the first one where there is none";
      after = [ "postgresql.service" ];
      path = [ pkgs.pgbackrest ];
      serviceConfig = ofServer // {
        ExecStart = [
          "${run} begin --url ${socket}"
          "${run} status --url ${socket} --metrics ${metrics}/backups.prom"
        ];
        TimeoutStartSec = "infinity";
      };
    };
  }
  // lib.optionalAttrs coordinator {
    toast-restore-point = {
      description = "Toast: a point to which all nodes can be restored together";
      after = [ "postgresql.service" ];
      serviceConfig = ofServer // {
        ExecStart = "${run} point --url ${socket} --metrics ${metrics}/restore-point.prom";
        TimeoutStartSec = 600;
      };
    };
  }
  // lib.optionalAttrs (coordinator && standby) {
    toast-restore-drill = {
      description = "Toast: the backups of the whole cluster, restored and audited";
      after = [ "postgresql.service" ];
      serviceConfig = ofServer // {
        # The one that acts has other things to do.
        ExecCondition = waiting;
        ExecStartPre = "${lib.getExe' pkgs.coreutils "rm"} -rf ${scratch}";
        ExecStart = "${run} drill --fleet /etc/toast/fleet.json --scratch ${scratch} --url ${socket} --metrics ${metrics}/restore-drill.prom";
        TimeoutStartSec = "4h";
        Nice = 19;
        CPUWeight = 10;
        IOWeight = 10;
        # A copy knows the real nodes until it has forgotten them; it could not reach them either.
        IPAddressDeny = fleet.mesh.cidr;
      };
    };
  };

  systemd.timers = {
    toast-backup-status = {
      wantedBy = [ "timers.target" ];
      timerConfig = {
        OnCalendar = "*:5/10";
        OnBootSec = "5min";
      };
    };
  }
  // lib.optionalAttrs coordinator {
    toast-restore-point = {
      wantedBy = [ "timers.target" ];
      timerConfig = {
        OnCalendar = "*:0/15";
        AccuracySec = "10s";
      };
    };
  }
  // lib.optionalAttrs (coordinator && standby) {
    toast-restore-drill = {
      wantedBy = [ "timers.target" ];
      timerConfig = {
        OnCalendar = "Sun *-*-* 04:00:00 UTC";
        Persistent = true;
      };
    };
  };
}
