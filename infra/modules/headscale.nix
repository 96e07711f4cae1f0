# The mesh's control plane. Its state (the database and the noise key) is all that must survive: infra/runbooks/headscale-loss.md.
{ config, ... }:
let
  inherit (config.toast) fleet self;
in
{
  services.headscale = {
    enable = true;
    address = self.control;
    port = fleet.ports.headscale;
    settings = {
      server_url = "https://${fleet.sites.headscale}";
      prefixes = {
        v4 = fleet.mesh.cidr;
        allocation = "sequential";
      };
      dns = {
        magic_dns = true;
        base_domain = fleet.mesh.domain;
        # The hosts keep their own resolvers; ours would be one more thing to fail.
        override_local_dns = false;
      };
      policy = {
        mode = "file";
        path = "/etc/headscale/policy.json";
      };
      metrics_listen_addr = "127.0.0.1:9095";
      logtail.enabled = false;
    };
  };
  environment.etc."headscale/policy.json".text = builtins.toJSON (import ../mesh-policy.nix);
  systemd.services.headscale = {
    after = [ "wg-quick-${fleet.control.interface}.service" ];
    serviceConfig.Restart = "always";
  };
}
