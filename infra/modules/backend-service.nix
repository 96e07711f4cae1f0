# The backend: one process that serves and one that does what follows from events.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (config.toast) fleet self;
  cfg = config.toast.backend;
  environment = import ./addresses.nix fleet // {
    NODE_ENV = "production";
    METRICS_HOST = self.mesh;
    OTEL_EXPORTER_OTLP_ENDPOINT = "http://${monitor.mesh}:${toString fleet.ports.traces}";
    # A trace is kept whole or not at all: the same part everywhere.
    OTEL_TRACES_SAMPLER_ARG = "0.1";
  };
  monitor = lib.head (fleet.byRole "monitor");
  unit =
    command: more:
    lib.recursiveUpdate {
      wantedBy = [ "multi-user.target" ];
      wants = [ "network-online.target" ];
      after = [
        "network-online.target"
        "tailscaled-autoconnect.service"
        "pgbouncer.service"
      ];
      serviceConfig = import ./sandbox.nix // {
        ExecStart = "${lib.getExe' pkgs.nodejs_24 "node"} ${cfg.package}/apps/backend/src/main.ts ${command}";
        EnvironmentFile = config.sops.templates."backend.env".path;
        User = "toast";
        Group = "toast";
        Restart = "always";
        RestartSec = 2;
        # It leaves within 18 s, whatever hangs.
        TimeoutStopSec = 20;
        MemoryMax = "1G";
      };
    } more;
in
{
  options.toast.backend.package = lib.mkOption {
    type = lib.types.package;
    default = pkgs.toast-backend;
    description = "The built backend.";
  };

  config = {
    users.users.toast = {
      isSystemUser = true;
      group = "toast";
    };
    users.groups.toast = { };

    sops.secrets."database/app-password" = { };
    sops.secrets."backend/secret" = { };
    sops.templates."backend.env" = {
      owner = "toast";
      content = ''
        DATABASE_URL=postgres://toast_app:${config.sops.placeholder."database/app-password"}@127.0.0.1:${toString fleet.ports.pgbouncer}/toast
        TOAST_SECRET=${config.sops.placeholder."backend/secret"}
      '';
      restartUnits = [
        "toast-serve.service"
        "toast-work.service"
      ];
    };

    systemd.services.toast-serve = unit "serve" {
      description = "Toast: the backend's doors";
      serviceConfig.StateDirectory = "toast";
      environment = environment // {
        HOST = self.mesh;
        PORT = toString fleet.ports.api;
        # Where operators switch ordering off while the database is away.
        SWITCHES_FILE = "/var/lib/toast/switches.json";
        METRICS_PORT = toString fleet.ports.serveMetrics;
        TRUSTED_PROXIES = lib.concatMapStringsSep "," (host: host.mesh) (fleet.byRole "ingress");
      };
    };
    systemd.services.toast-work = unit "work" {
      description = "Toast: what follows from events";
      environment = environment // {
        METRICS_PORT = toString fleet.ports.workMetrics;
      };
    };
  };
}
