# The backend's way to the coordinator: a pgbouncer on its own host, so that a failover changes one line here and the password
# never crosses the mesh without mTLS.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (config.toast) fleet self;
  file = name: config.sops.secrets."database/${name}".path;
  owned = {
    owner = "pgbouncer";
  };
  certificates = {
    ca = file "ca.crt";
    certificate = file "client.crt";
    key = file "client.key";
  };
  link = import ../postgres/link.nix {
    inherit certificates;
    passwords = config.sops.templates."pgpass".path;
    programs = "${pkgs.postgresql_17}/bin";
  };
  ofPgbouncer = import ./sandbox.nix // {
    User = "pgbouncer";
    StateDirectory = "toast-link";
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

  sops.templates."pgpass" = owned // {
    content = ''
      *:*:*:toast_app:${config.sops.placeholder."database/app-password"}
    '';
  };

  environment.etc."toast/database-link.json".text = builtins.toJSON link;

  services.pgbouncer = {
    enable = true;
    settings = import ../postgres/pgbouncer.nix {
      inherit certificates;
      passwords = config.sops.templates."userlist.txt".path;
    };
  };

  systemd.services = {
    # What was deployed leads to the inventory's first coordinator; what it reads leads to the one that acts.
    pgbouncer.serviceConfig.ExecStart = lib.mkForce "${lib.getExe pkgs.pgbouncer} ${link.config}";
    toast-link-first = {
      description = "Toast: the way to the coordinator, as it was";
      requiredBy = [ "pgbouncer.service" ];
      before = [ "pgbouncer.service" ];
      serviceConfig = ofPgbouncer // {
        Type = "oneshot";
        ExecStart = "${pkgs.toast-database}/bin/toast-link write";
      };
    };
    toast-link = {
      description = "Toast: leads the backend to the acting coordinator";
      wantedBy = [ "multi-user.target" ];
      after = [
        "pgbouncer.service"
        "tailscaled-autoconnect.service"
      ];
      serviceConfig = ofPgbouncer // {
        ExecStart = "${pkgs.toast-database}/bin/toast-link follow";
        Restart = "always";
        RestartSec = 2;
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
