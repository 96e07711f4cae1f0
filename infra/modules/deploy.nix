# How a new version arrives: over the mesh, as a user who may do that and has no password.
{ config, ... }:
{
  users.users.deploy = {
    isNormalUser = true;
    openssh.authorizedKeys.keys = config.toast.operatorKeys;
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
}
