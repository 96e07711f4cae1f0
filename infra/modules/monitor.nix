# The one who asks all others how they are, and says so. It stands in the region in which no primary does.
{ config, lib, ... }:
let
  inherit (config.toast) fleet self;
  asked = [
    "nodeMetrics"
    "nginxMetrics"
    "serveMetrics"
    "workMetrics"
    "pgbouncerMetrics"
    "postgresMetrics"
  ]
  ++ lib.optional fleet.prober "proberMetrics";
  toAsk =
    port:
    lib.filter (host: lib.any (visitor: visitor.from == "monitor" && lib.elem fleet.ports.${port} visitor.tcp) (fleet.visitorsOf host)) (
      lib.attrValues fleet.hosts
    );
  target = port: host: {
    targets = [ "${host.mesh}:${toString fleet.ports.${port}}" ];
    labels = {
      host = host.name;
      inherit (host) role region;
    };
  };
in
{
  services.prometheus = {
    enable = true;
    listenAddress = self.mesh;
    port = fleet.ports.prometheus;
    retentionTime = "30d";
    globalConfig.scrape_interval = "15s";
    ruleFiles = [ ../monitoring/alerts.yml ];
    scrapeConfigs = map (port: {
      job_name = port;
      static_configs = map (target port) (toAsk port);
    }) asked;
    alertmanagers = [ { static_configs = [ { targets = [ "${self.mesh}:${toString fleet.ports.alertmanager}" ]; } ]; } ];
    alertmanager = {
      enable = true;
      listenAddress = self.mesh;
      port = fleet.ports.alertmanager;
      environmentFile = config.sops.templates."alertmanager.env".path;
      configuration = {
        route = {
          receiver = "operators";
          group_by = [
            "alertname"
            "region"
          ];
        };
        receivers = [
          {
            name = "operators";
            webhook_configs = [ { url = "$ALERT_WEBHOOK"; } ];
          }
        ];
      };
    };
  };
  sops.secrets."monitor/alert-webhook" = { };
  sops.templates."alertmanager.env".content = ''
    ALERT_WEBHOOK=${config.sops.placeholder."monitor/alert-webhook"}
  '';

  services.grafana = {
    enable = true;
    settings.server = {
      http_addr = self.mesh;
      http_port = fleet.ports.grafana;
    };
    settings.analytics.reporting_enabled = false;
    provision = {
      enable = true;
      datasources.settings.datasources = [
        {
          name = "Prometheus";
          type = "prometheus";
          url = "http://${self.mesh}:${toString fleet.ports.prometheus}";
          isDefault = true;
        }
      ];
      dashboards.settings.providers = [
        {
          name = "Toast";
          options.path = ../monitoring/dashboards;
        }
      ];
    };
  };
}
