# The only public door of its region. What it does is in infra/nginx; here it gets certificates and a place.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (config.toast) fleet self;
  certificate = "acme-${fleet.domain}.service";
in
{
  services.nginx = {
    enable = true;
    # The stable branch does not keep connections over a reload.
    package = pkgs.nginxMainline;
    additionalModules = [ pkgs.nginxModules.brotli ];
    enableReload = true;
    # nginx' own lines tell addresses of guests; what matters is in the access log, without them.
    logError = "stderr crit";
    eventsConfig = "worker_connections 16384;";
    prependConfig = ''
      worker_processes auto;
      worker_rlimit_nofile 65536;
      worker_shutdown_timeout 60s;
    '';
    httpConfig = import ../nginx (
      import ../nginx/of-host.nix {
        host = self;
        more = {
          features = import ../nginx/features.nix config.services.nginx.package.version // {
            activeChecks = config.toast.prober.enable;
          };
          guide = toString pkgs.toast-docs;
        };
      }
    );
  };
  systemd.services.nginx = {
    # The certificate's own unit puts a provisional one there before the first is issued.
    wants = [ certificate ];
    after = [ certificate ];
    serviceConfig.Restart = lib.mkForce "always";
  };

  security.acme = {
    acceptTerms = true;
    defaults.email = fleet.operators;
    certs.${fleet.domain} = {
      webroot = "/var/lib/acme/acme-challenge";
      extraDomainNames = lib.filter (name: name != fleet.domain) (lib.attrValues fleet.sites);
      group = "nginx";
      reloadServices = [ "nginx.service" ];
    };
  };

  services.prometheus.exporters.nginx = {
    enable = true;
    listenAddress = self.mesh;
    port = fleet.ports.nginxMetrics;
    scrapeUri = "http://127.0.0.1:8081/nginx_status";
  };

  assertions = [
    {
      assertion = lib.any (host: host.region == self.region) (fleet.byRole "backend");
      message = "An ingress needs backends in its own region.";
    }
  ];
}
