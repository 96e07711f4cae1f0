# The three apps, beside the backend on the same hosts. Their servers ask the backends through the region's ingress, which knows
# who is well.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (config.toast) fleet self;
  apps = [
    "customer"
    "admin"
    "kitchen"
  ];
  ingress = lib.head (lib.filter (host: host.region == self.region) (fleet.byRole "ingress"));
  service = app: {
    description = "Toast: the ${app} app";
    wantedBy = [ "multi-user.target" ];
    wants = [ "network-online.target" ];
    after = [
      "network-online.target"
      "tailscaled-autoconnect.service"
    ];
    environment = import ./addresses.nix fleet // {
      NODE_ENV = "production";
      NEXT_TELEMETRY_DISABLED = "1";
      HOSTNAME = self.mesh;
      PORT = toString fleet.ports.${app};
      BACKEND_URL = "http://${ingress.mesh}:${toString fleet.ports.apiInside}";
    };
    serviceConfig = import ./sandbox.nix // {
      ExecStart = "${lib.getExe' pkgs.nodejs_24 "node"} ${config.toast.web.${app}.package}/apps/${app}/server.js";
      DynamicUser = true;
      Restart = "always";
      RestartSec = 2;
      TimeoutStopSec = 20;
      MemoryMax = "512M";
    };
  };
in
{
  options.toast.web = lib.genAttrs apps (app: {
    package = lib.mkOption {
      type = lib.types.package;
      default = pkgs."toast-${app}";
      description = "The built ${app} app.";
    };
  });

  config.systemd.services = lib.mapAttrs' (app: lib.nameValuePair "toast-${app}") (lib.genAttrs apps service);
}
