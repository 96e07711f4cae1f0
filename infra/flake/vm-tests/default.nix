# Whole hosts as virtual machines, for `nix flake check` where there is KVM. The suite only reads and evaluates them: README.md.
inputs: pkgs:
let
  withProduct = pkgs.extend (final: _: import ../packages final);
  run = test: withProduct.testers.runNixOSTest (import test inputs);
in
{
  vm-orders = run ./orders.nix;
  vm-mesh = run ./mesh.nix;
}
