# Which host of the inventory this is; every other module asks here.
{ config, lib, ... }:
let
  fleet = import ../globals.nix;
  inherit (lib) mkOption types;
in
{
  options.toast = {
    host = mkOption {
      type = types.enum (lib.attrNames fleet.hosts);
      description = "This host's name in inventory.json.";
    };
    fleet = mkOption {
      type = types.raw;
      default = fleet;
      description = "What the whole fleet agrees on: globals.nix.";
    };
    self = mkOption {
      type = types.raw;
      default = fleet.hosts.${config.toast.host};
      description = "This host in the inventory.";
    };
  };

  config = {
    networking.hostName = config.toast.host;
    # The mesh knows these names as well; a database must be found while its control plane is away.
    networking.hosts = builtins.listToAttrs (
      map (host: {
        name = host.mesh;
        value = [ (fleet.nameInMesh host) ];
      }) (lib.attrValues fleet.hosts)
    );
    system.stateVersion = "25.11";
    time.timeZone = "UTC";
  };
}
