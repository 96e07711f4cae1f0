# Secrets come from one encrypted file per role, opened with the host's own SSH key. None is in this repository; the examples name
# them all.
{ config, lib, ... }:
let
  inherit (config.toast.self) role;
  real = ../secrets + "/${role}.yaml";
  present = builtins.pathExists real;
in
{
  sops = {
    defaultSopsFile = if present then real else ../secrets/example + "/${role}.yaml";
    validateSopsFiles = present;
    age.sshKeyPaths = [ "/etc/ssh/ssh_host_ed25519_key" ];
  };
  warnings = lib.optional (!present) "infra/secrets/${role}.yaml is missing: this host would start without its secrets.";
}
