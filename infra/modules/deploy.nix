# How a new version arrives: over the mesh, as a user who may do that and has no password.
{ config, lib, ... }:
let
  lines = lib.filter builtins.isString (builtins.split "\n" (builtins.readFile ../operators.keys));
  keys = config.toast.operatorKeys;
in
{
  options.toast.operatorKeys = lib.mkOption {
    type = lib.types.listOf lib.types.str;
    default = lib.filter (line: line != "" && builtins.substring 0 1 line != "#") lines;
    description = "Public SSH keys of those who deploy.";
  };

  config = {
    warnings = lib.optional (keys == [ ]) "infra/operators.keys names nobody: this host could not be deployed to.";
    users.users.deploy = {
      isNormalUser = true;
      openssh.authorizedKeys.keys = keys;
    };
    security.sudo.extraRules = [
      {
        users = [ "deploy" ];
        commands = [
          {
            command = "ALL";
            options = [ "NOPASSWD" ];
          }
        ];
      }
    ];
    nix.settings.trusted-users = [
      "root"
      "deploy"
    ];
  };
}
