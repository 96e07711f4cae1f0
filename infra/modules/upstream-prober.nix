# Asks every backend how it is and marks for nginx who is down, where an operator wants that; without it nginx goes by what it sees itself,
# which decision 0029 found to be enough.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (config.toast) fleet self;
  cfg = config.toast.prober;
  directory = "/run/upstream-prober";
  settings = import ../nginx/prober.nix (import ../nginx/of-host.nix { host = self; }) // {
    inherit directory;
    metrics = {
      host = self.mesh;
      port = fleet.ports.proberMetrics;
    };
  };
  run =
    command:
    "${lib.getExe' pkgs.nodejs_24 "node"} ${cfg.package}/src/main.ts ${command} /etc/upstream-prober.json";
  shut = import ./sandbox.nix // {
    User = "upstream-prober";
    Group = "upstream-prober";
    # nginx reads what is written here.
    UMask = "0022";
    RuntimeDirectory = "upstream-prober";
    # A restart keeps what was believed, and nginx' files are never missing.
    RuntimeDirectoryPreserve = true;
  };
in
{
  options.toast.prober = {
    enable = lib.mkOption {
      type = lib.types.bool;
      default = fleet.prober;
      description = "Whether backends are asked how they are.";
    };
    package = lib.mkOption {
      type = lib.types.package;
      default = pkgs.toast-prober;
      description = "infra/prober.";
    };
  };

  config = lib.mkIf cfg.enable {
    assertions = [
      {
        assertion = (import ../nginx/features.nix config.services.nginx.package.version).activeChecks;
        message = "This nginx resets connections at each reload, and every change that the prober sees is one.";
      }
    ];
    environment.etc."upstream-prober.json".text = builtins.toJSON settings;

    users.users.upstream-prober = {
      isSystemUser = true;
      group = "upstream-prober";
    };
    users.groups.upstream-prober = { };

    systemd.services = {
      upstream-prober-begin = {
        description = "Toast: the files that nginx includes, before it starts";
        # Wanted and not required: when this one changes with the inventory, nginx goes on.
        wantedBy = [ "nginx.service" ];
        before = [ "nginx.service" ];
        restartTriggers = [ (builtins.toJSON settings) ];
        serviceConfig = shut // {
          Type = "oneshot";
          RemainAfterExit = true;
          ExecStart = run "begin";
          # It asks nobody.
          PrivateNetwork = true;
        };
      };
      upstream-prober = {
        description = "Toast: who of the backends is well";
        wantedBy = [ "multi-user.target" ];
        after = [
          "upstream-prober-begin.service"
          "tailscaled-autoconnect.service"
        ];
        restartTriggers = [ (builtins.toJSON settings) ];
        serviceConfig = shut // {
          ExecStart = run "watch";
          Restart = "always";
          RestartSec = 2;
          MemoryMax = "128M";
        };
      };
      # It may do this one thing as root, so that the prober need not be.
      upstream-reload = {
        description = "Toast: nginx reads who is down";
        # A reload tries the configuration first; what nginx refuses leaves it as it was.
        serviceConfig = import ./sandbox.nix // {
          Type = "oneshot";
          ExecStart = "${lib.getExe' pkgs.systemd "systemctl"} reload nginx.service";
        };
        # The prober keeps 5 s between two changes; systemd's own limit would end the watching instead of slowing it.
        unitConfig.StartLimitIntervalSec = 0;
      };
    };
    systemd.paths.upstream-reload = {
      wantedBy = [ "multi-user.target" ];
      after = [ "nginx.service" ];
      pathConfig.PathChanged = directory;
    };
  };
}
