# What `nix flake check` builds beside evaluating all hosts: that deploy-rs understands them, and that they do their work in machines.
{
  self,
  deploy-rs,
  nixpkgs,
  ...
}@inputs:
let
  deployable = builtins.mapAttrs (_: lib: lib.deployChecks self.deploy) deploy-rs.lib;
  system = "x86_64-linux";
in
deployable
// {
  ${system} = deployable.${system} // import ./vm-tests inputs nixpkgs.legacyPackages.${system};
}
