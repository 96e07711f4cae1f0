# Which modules make a host of a role; hosts of one role differ in nothing but their name.
let
  fleet = import ../globals.nix;
  every = [
    ../modules/fleet.nix
    ../modules/hardening.nix
    ../modules/secrets.nix
    ../modules/firewall.nix
    ../modules/mesh.nix
    ../modules/monitoring.nix
    ../modules/deploy.nix
  ];
  database = [
    ../modules/data-volume.nix
    ../modules/postgres-service.nix
    ../modules/backups.nix
  ];
  roles = {
    headscale = [
      ../modules/control-link.nix
      ../modules/headscale.nix
      ../modules/headscale-backup.nix
    ];
    ingress = [
      ../modules/control-link.nix
      ../modules/ingress.nix
      ../modules/upstream-prober.nix
    ];
    backend = [
      ../modules/database-link.nix
      ../modules/backend-service.nix
      ../modules/web-service.nix
    ];
    coordinator = database ++ [ ../modules/migrate.nix ];
    worker = database;
    monitor = [ ../modules/monitor.nix ];
  };
in
builtins.mapAttrs (
  name: host: every ++ roles.${host.role} ++ [ { toast.host = name; } ]
) fleet.hosts
