# A host of the inventory as a test machine: its own modules, but a plain network in place of the mesh and known secrets.
name:
let
  fleet = import ../../globals.nix;
  without = [
    # Both need the world: a control server, a bucket.
    ../../modules/mesh.nix
    ../../modules/control-link.nix
    ../../modules/backups.nix
  ];
in
{ lib, ... }:
{
  imports = builtins.filter (module: !(builtins.elem module without)) (import ../../hosts).${name} ++ [ ./secrets.nix ];

  virtualisation = {
    memorySize = 1536;
    interfaces.${fleet.mesh.interface} = {
      vlan = 1;
      assignIP = false;
    };
  };
  networking.interfaces.${fleet.mesh.interface}.ipv4.addresses = [
    {
      address = fleet.hosts.${name}.mesh;
      prefixLength = 10;
    }
  ];
  # Of the machines that a test does not start.
  warnings = lib.mkForce [ ];
}
