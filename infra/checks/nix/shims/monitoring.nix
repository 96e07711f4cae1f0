# nixos/modules/services/monitoring: prometheus with its exporters and alertmanager, grafana; services/tracing/tempo.nix
{ lib, ... }:
let
  words = import ./words.nix { inherit lib; };
  inherit (words)
    with_
    off
    on
    text
    texts
    some
    maybe
    types
    ;
  exporter =
    port: more:
    {
      enable = off;
      port = with_ types.port port;
      listenAddress = with_ text "0.0.0.0";
      openFirewall = off;
    }
    // more;
  list = with_ (types.listOf words.free) [ ];
in
{
  options.services = {
    prometheus = {
      enable = off;
      port = with_ types.port 9090;
      listenAddress = with_ text "0.0.0.0";
      retentionTime = maybe text;
      ruleFiles = with_ (types.listOf types.path) [ ];
      globalConfig = some;
      scrapeConfigs = list;
      alertmanagers = list;
      alertmanager = {
        enable = off;
        port = with_ types.port 9093;
        listenAddress = with_ text "";
        configuration = maybe words.free;
        environmentFile = maybe types.path;
        checkConfig = on;
      };
      exporters = {
        node = exporter 9100 {
          enabledCollectors = texts;
          extraFlags = texts;
        };
        blackbox = exporter 9115 {
          configFile = words.given types.path;
          enableConfigCheck = on;
        };
        nginx = exporter 9113 { scrapeUri = with_ text "http://localhost/nginx_status"; };
        pgbouncer = exporter 9127 { connectionEnvFile = maybe text; };
        postgres = exporter 9187 {
          runAsLocalSuperUser = off;
          dataSourceName = with_ text "";
        };
      };
    };
    tempo = {
      enable = off;
      settings = some;
      configFile = maybe types.path;
      extraFlags = texts;
    };
    grafana = {
      enable = off;
      settings = some;
      provision = {
        enable = off;
        datasources.settings = maybe words.free;
        dashboards.settings = maybe words.free;
      };
    };
  };
}
