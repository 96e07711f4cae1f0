# What `nix flake check` builds beside evaluating all hosts: that deploy-rs understands them.
{ self, deploy-rs, ... }: builtins.mapAttrs (_: lib: lib.deployChecks self.deploy) deploy-rs.lib
