# `deploy .#<host>` or `deploy .`: over the mesh, and taken back when the host cannot be reached afterwards.
{ self, deploy-rs, ... }:
let
  fleet = import ../globals.nix;
in
{
  sshUser = "deploy";
  user = "root";
  autoRollback = true;
  magicRollback = true;
  # The way to the host may itself be restarting.
  confirmTimeout = 120;
  nodes = builtins.mapAttrs (name: host: {
    hostname = fleet.nameInMesh host;
    profiles.system.path = deploy-rs.lib.x86_64-linux.activate.nixos self.nixosConfigurations.${name};
  }) fleet.hosts;
}
