# Every host of the inventory as a NixOS system on EC2, and `first`, which is none yet.
{ nixpkgs, sops-nix, ... }@inputs:
builtins.mapAttrs (
  _: modules:
  nixpkgs.lib.nixosSystem {
    modules = modules ++ [
      sops-nix.nixosModules.sops
      "${nixpkgs}/nixos/modules/virtualisation/amazon-image.nix"
      {
        nixpkgs.hostPlatform = "x86_64-linux";
        nixpkgs.overlays = [ (final: _: import ./packages final) ];
      }
    ];
  }
) (import ../hosts)
// {
  first = import ./first.nix inputs;
}
