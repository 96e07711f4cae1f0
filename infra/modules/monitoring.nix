# Each host tells how it is.
{ config, ... }:
let
  inherit (config.toast) fleet self;
in
{
  services.prometheus.exporters.node = {
    enable = true;
    listenAddress = self.mesh;
    port = fleet.ports.nodeMetrics;
    enabledCollectors = [ "systemd" ];
  };
}
