# What an operator runs: `nix run .#deploy -- .#<host>`, and `nix run .#update-pnpm-hash` after a change of the lockfile.
{ deploy-rs, ... }:
pkgs:
let
  inherit (pkgs.stdenv.hostPlatform) system;
  app = program: {
    type = "app";
    inherit program;
  };
  updatePnpmHash = pkgs.writeShellApplication {
    name = "update-pnpm-hash";
    runtimeInputs = [
      pkgs.nix
      pkgs.gnugrep
    ];
    text = builtins.readFile ./update-pnpm-hash.sh;
  };
in
{
  deploy = app "${deploy-rs.packages.${system}.deploy-rs}/bin/deploy";
  update-pnpm-hash = app (pkgs.lib.getExe updatePnpmHash);
}
