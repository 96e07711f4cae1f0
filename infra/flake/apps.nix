# What an operator runs: `nix run .#deploy` for the fleet, `nix run .#deploy -- <host> …` for some of it, and `nix run .#update-pnpm-hash` after a change of the lockfile.
{ deploy-rs, ... }:
pkgs:
let
  inherit (pkgs.stdenv.hostPlatform) system;
  app = description: package: {
    type = "app";
    program = pkgs.lib.getExe package;
    meta = { inherit description; };
  };
  updatePnpmHash = pkgs.writeShellApplication {
    name = "update-pnpm-hash";
    runtimeInputs = [
      pkgs.nix
      pkgs.gnugrep
    ];
    text = builtins.readFile ./update-pnpm-hash.sh;
  };
  fleet = import ../globals.nix;
  deploy = pkgs.writeShellApplication {
    name = "deploy-fleet";
    runtimeInputs = [
      deploy-rs.packages.${system}.deploy-rs
      pkgs.openssh
      pkgs.gnugrep
    ];
    runtimeEnv.FLEET = builtins.concatStringsSep "\n" (
      map (host: "${host.name} ${host.address} ${host.well}") (import ./order.nix fleet)
    );
    text = builtins.readFile ./deploy.sh;
  };
in
{
  deploy = app "Give hosts a new version, one after the other" deploy;
  update-pnpm-hash = app "Work out the hash of what pnpm fetches" updatePnpmHash;
}
