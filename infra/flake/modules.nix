# The modules by name, for a fleet of somebody else's; values and not paths, which older Nix does not take for modules.
{
  fleet = import ../modules/fleet.nix;
  hardening = import ../modules/hardening.nix;
  secrets = import ../modules/secrets.nix;
  firewall = import ../modules/firewall.nix;
  mesh = import ../modules/mesh.nix;
  control-link = import ../modules/control-link.nix;
  headscale = import ../modules/headscale.nix;
  headscale-backup = import ../modules/headscale-backup.nix;
  ingress = import ../modules/ingress.nix;
  upstream-prober = import ../modules/upstream-prober.nix;
  backend-service = import ../modules/backend-service.nix;
  web-service = import ../modules/web-service.nix;
  database-link = import ../modules/database-link.nix;
  data-volume = import ../modules/data-volume.nix;
  postgres-service = import ../modules/postgres-service.nix;
  migrate = import ../modules/migrate.nix;
  backups = import ../modules/backups.nix;
  monitoring = import ../modules/monitoring.nix;
  monitor = import ../modules/monitor.nix;
  deploy = import ../modules/deploy.nix;
}
