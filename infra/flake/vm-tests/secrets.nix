# In place of sops-nix: the same options, and files that are known to everybody. Only for a machine that lives for one test.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (lib) mkOption types;
  fleet = import ../../globals.nix;
  certificates = import ./certificates.nix pkgs fleet;
  words = {
    "backend/secret" = "known-to-everybody-for-one-test-run";
    "database/app-password" = "app";
    "database/stats-password" = "stats";
  };
  file =
    folder:
    types.submodule (
      { name, ... }:
      {
        freeformType = types.attrsOf types.anything;
        options = {
          path = mkOption {
            type = types.str;
            default = "${folder}/${name}";
          };
          owner = mkOption {
            type = types.nullOr types.str;
            default = null;
          };
          mode = mkOption {
            type = types.str;
            default = "0400";
          };
        };
      }
    );
  # A word, or a file that the authority has made.
  place =
    name: secret:
    let
      from =
        if words ? ${name} then
          pkgs.writeText "secret" words.${name}
        else
          "${certificates}/${baseNameOf name}";
    in
    put from secret;
  put = from: secret: ''
    if [ -e ${from} ]; then
      install -D -m ${secret.mode} -o ${if secret.owner == null then "root" else secret.owner} ${from} ${secret.path}
    fi
  '';
in
{
  options.sops = {
    defaultSopsFile = mkOption { type = types.raw; };
    validateSopsFiles = mkOption { type = types.bool; };
    age.sshKeyPaths = mkOption { type = types.listOf types.path; };
    secrets = mkOption {
      type = types.attrsOf (file "/run/secrets");
      default = { };
    };
    templates = mkOption {
      type = types.attrsOf (file "/run/secrets/rendered");
      default = { };
    };
    placeholder = mkOption {
      type = types.attrsOf types.str;
      default = { };
    };
  };

  config = {
    sops.placeholder = builtins.mapAttrs (name: _: words.${name} or "none") config.sops.secrets;
    system.activationScripts.testSecrets = {
      deps = [
        "users"
        "groups"
      ];
      text =
        lib.concatLines (lib.mapAttrsToList place config.sops.secrets)
        + lib.concatLines (
          lib.mapAttrsToList (name: template: put (pkgs.writeText name template.content) template) config.sops.templates
        );
    };
  };
}
