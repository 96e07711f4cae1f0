# What of a host's configuration is looked at: enough that nothing a module says goes unread.
lib: config:
let
  inherit (config) networking services;
  when = service: facts: if service.enable then facts else null;
  unit =
    found:
    lib.filterAttrs (_: value: value != [ ] && value != { } && value != "") (
      removeAttrs found [ "enable" ]
      // {
        path = map toString found.path;
      }
    );
  exporters = byName (lib.filterAttrs (_: exporter: exporter.enable) services.prometheus.exporters);
  # A file of this repository by its name: where the repository lies is nobody's business.
  byName =
    value:
    if builtins.isPath value then
      baseNameOf value
    else if builtins.isList value then
      map byName value
    else if builtins.isAttrs value then
      builtins.mapAttrs (_: byName) value
    else
      value;
in
{
  failed = map (each: each.message) (builtins.filter (each: !each.assertion) config.assertions);
  firewall = {
    tcp = networking.firewall.allowedTCPPorts;
    udp = networking.firewall.allowedUDPPorts;
    inherit (networking.firewall)
      interfaces
      trustedInterfaces
      extraInputRules
      enable
      ;
    nftables = networking.nftables.enable;
    opened = {
      ssh = services.openssh.openFirewall;
      tailscale = services.tailscale.openFirewall;
      exporters = builtins.attrNames (lib.filterAttrs (_: exporter: exporter.openFirewall) exporters);
    };
  };
  inherit (config) users environment security;
  system = {
    inherit (config.system) stateVersion;
    inherit (config.time) timeZone;
    inherit (networking) hostName wg-quick;
    namesKnown = builtins.length (builtins.attrNames networking.hosts);
    sysctl = config.boot.kernel.sysctl;
    nix = config.nix;
    zram = config.zramSwap.enable;
    journald = services.journald.extraConfig;
    ssh = services.openssh.settings;
  }
  // lib.optionalAttrs (config.fileSystems != { }) { disks = config.fileSystems; };
  secrets = builtins.mapAttrs (_: secret: { inherit (secret) path owner mode; }) config.sops.secrets;
  templates = builtins.mapAttrs (_: template: { inherit (template) content owner mode; }) config.sops.templates;
  sops = {
    file = baseNameOf (toString config.sops.defaultSopsFile);
    keys = config.sops.age.sshKeyPaths;
  };
  services = builtins.mapAttrs (_: unit) config.systemd.services;
  timers = builtins.mapAttrs (_: timer: timer.timerConfig) config.systemd.timers;
  paths = builtins.mapAttrs (_: path: path.pathConfig) config.systemd.paths;
  tailscale = when services.tailscale services.tailscale;
  headscale = when services.headscale services.headscale;
  nginx = when services.nginx (services.nginx // { package = toString services.nginx.package; additionalModules = map toString services.nginx.additionalModules; });
  postgresql = when services.postgresql (
    removeAttrs services.postgresql [ "extensions" ]
    // {
      package = toString services.postgresql.package;
      extensions = map toString (services.postgresql.extensions { citus = "/nix/store/citus"; });
    }
  );
  clusterSql = when services.postgresql (import ../../postgres/cluster-sql.nix config.toast.self);
  pgbouncer = when services.pgbouncer services.pgbouncer.settings;
  pgbackrest = when services.pgbackrest services.pgbackrest;
  inherit exporters;
  prometheus = when services.prometheus (byName (removeAttrs services.prometheus [ "exporters" ]));
  grafana = when services.grafana (byName services.grafana);
}
// lib.optionalAttrs services.tempo.enable { tempo = services.tempo.settings; }
