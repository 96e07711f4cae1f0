# The mesh's memory, sealed, every hour: without its noise key every node has to be registered anew.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (config.toast) fleet self;
  metrics = "/var/lib/toast-metrics";
  run = "${lib.getExe' pkgs.nodejs_24 "node"} ${pkgs.toast-backup}/infra/backup/src/main.ts";
in
{
  sops.secrets."backup/passphrase" = { };
  sops.templates."headscale-backup.env".content = ''
    TOAST_BACKUP_PASSPHRASE=${config.sops.placeholder."backup/passphrase"}
  '';

  environment.systemPackages = [
    (pkgs.writeShellApplication {
      name = "toast-backup";
      text = ''exec ${run} "$@"'';
    })
  ];

  systemd.services.toast-headscale-backup = {
    description = "Toast: Headscale's state, put away";
    after = [ "headscale.service" ];
    path = [ pkgs.awscli2 ];
    environment.AWS_DEFAULT_REGION = fleet.regions.${self.region}.aws;
    serviceConfig = import ./sandbox.nix // {
      Type = "oneshot";
      # Its state is readable by nobody else; systemd reads the passphrase before it becomes that.
      User = "headscale";
      EnvironmentFile = config.sops.templates."headscale-backup.env".path;
      ExecStart = "${run} headscale-keep --state /var/lib/headscale --to s3://${fleet.backupsIn self.region}/headscale/${self.name} --metrics ${metrics}/headscale.prom";
      # SQLite makes its shared memory beside the file.
      ReadWritePaths = "/var/lib/headscale";
      StateDirectory = "toast-metrics";
      StateDirectoryMode = "0755";
      UMask = "0022";
      TimeoutStartSec = 300;
    };
  };
  systemd.timers.toast-headscale-backup = {
    wantedBy = [ "timers.target" ];
    timerConfig = {
      OnCalendar = "hourly";
      RandomizedDelaySec = "5min";
    };
  };

  services.prometheus.exporters.node.extraFlags = [ "--collector.textfile.directory=${metrics}" ];
}
