# Full backups daily and incremental ones between, kept 30 days, encrypted, in a bucket that is copied to the other region; on the
# acting coordinator every quarter of an hour a point to which the whole cluster can be taken back together.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (config.toast) fleet self;
  region = fleet.regions.${self.region}.aws;
  passphrase = config.sops.templates."pgbackrest.env".path;
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
    };
    stanzas.default.jobs = lib.optionalAttrs (!(self ? standbyOf)) {
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

  systemd.services = {
    # It archives what is written, and so needs the passphrase as much as the backup does.
    postgresql.serviceConfig.EnvironmentFile = passphrase;
  }
  // lib.optionalAttrs (!(self ? standbyOf)) {
    pgbackrest-default-full.serviceConfig.EnvironmentFile = passphrase;
    pgbackrest-default-incremental.serviceConfig.EnvironmentFile = passphrase;
  }
  // lib.optionalAttrs (self.role == "coordinator") {
    toast-restore-point = {
      description = "Toast: a point to which all nodes can be restored together";
      after = [ "postgresql.service" ];
      requires = [ "postgresql.service" ];
      path = [ config.services.postgresql.package ];
      script = "psql -d toast -f ${pkgs.writeText "restore-point.sql" (builtins.readFile ../postgres/restore-point.sql)}";
      serviceConfig = import ./sandbox.nix // {
        Type = "oneshot";
        User = "postgres";
      };
    };
  };
  systemd.timers = lib.optionalAttrs (self.role == "coordinator") {
    toast-restore-point = {
      wantedBy = [ "timers.target" ];
      timerConfig = {
        OnCalendar = "*:0/15";
        AccuracySec = "10s";
      };
    };
  };
}
