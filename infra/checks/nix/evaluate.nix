# The facts of every host as the modules make them, without nixpkgs. `more` is one module beside the host's own, to try what a
# mistake in it does.
{
  more ? { },
  names ? null,
}:
let
  lib = import ./lib/modules.nix;
  fleet = import ../../globals.nix;
  hosts = import ../../hosts;
  shims = [
    ./shims/system.nix
    ./shims/network.nix
    ./shims/web.nix
    ./shims/data.nix
    ./shims/monitoring.nix
    ./shims/sops.nix
  ];
  evaluated =
    name:
    let
      host = lib.evalModules {
        specialArgs.pkgs = import ./pkgs.nix;
        modules = shims ++ hosts.${name} ++ [ more ];
      };
    in
    builtins.deepSeq host.checked host.config;
in
lib.genAttrs (if names == null then builtins.attrNames fleet.hosts else names) (
  name: import ./facts.nix lib (evaluated name)
)
