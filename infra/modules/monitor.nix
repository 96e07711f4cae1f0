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
  labelsOf = host: {
    host = host.name;
    inherit (host) role region;
  };
  target = port: host: {
    targets = [ "${host.mesh}:${toString fleet.ports.${port}}" ];
    labels = labelsOf host;
  };
  own = port: "${self.mesh}:${toString fleet.ports.${port}}";
  # What every site answers to whoever asks.
  asking = {
    customer = "/ingress/health";
    admin = "/";
    kitchen = "/";
    api = "/openapi.json";
    headscale = "/health";
  };
  # Each site at each ingress, wherever the names lead at the moment.
  site =
    ingress: name: path: {
      targets = [ "https://${ingress.mesh}${path}" ];
      labels = labelsOf ingress // {
        site = fleet.sites.${name};
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
    ruleFiles = [
      ../monitoring/alerts.yml
      ../monitoring/objectives.yml
      ../monitoring/platform.yml
      ../monitoring/backups.yml
    ];
    scrapeConfigs = map (port: {
      job_name = port;
      static_configs = map (target port) (toAsk port);
    }) asked
    ++ [
      {
        job_name = "sites";
        metrics_path = "/probe";
        scrape_interval = "30s";
        params.module = [ "site" ];
        static_configs = lib.concatMap (ingress: lib.mapAttrsToList (site ingress) asking) (fleet.byRole "ingress");
        relabel_configs = [
          {
            source_labels = [ "__address__" ];
            target_label = "__param_target";
          }
          # In the handshake and in the Host header.
          {
            source_labels = [ "site" ];
            target_label = "__param_hostname";
          }
          {
            target_label = "__address__";
            replacement = own "siteProbe";
          }
        ];
      }
    ];
    exporters.blackbox = {
      enable = true;
      listenAddress = self.mesh;
      port = fleet.ports.siteProbe;
      configFile = ../monitoring/blackbox.json;
    };
    alertmanagers = [ { static_configs = [ { targets = [ (own "alertmanager") ]; } ]; } ];
    alertmanager = {
      enable = true;
      listenAddress = self.mesh;
      port = fleet.ports.alertmanager;
      environmentFile = config.sops.templates."alertmanager.env".path;
      configuration = builtins.fromJSON (builtins.readFile ../monitoring/alertmanager.json);
      # The addresses come with the environment; the suite checks the rest with amtool.
      checkConfig = false;
    };
  };
  sops.secrets."monitor/alert-webhook" = { };
  sops.secrets."monitor/ticket-webhook" = { };
  sops.templates."alertmanager.env".content = ''
    ALERT_WEBHOOK=${config.sops.placeholder."monitor/alert-webhook"}
    TICKET_WEBHOOK=${config.sops.placeholder."monitor/ticket-webhook"}
  '';

  # Takes the spans of the backends and keeps them for a week.
  services.tempo = {
    enable = true;
    settings = {
      server = {
        http_listen_address = self.mesh;
        http_listen_port = fleet.ports.tempo;
        grpc_listen_address = "127.0.0.1";
      };
      distributor.receivers.otlp.protocols.http.endpoint = own "traces";
      storage.trace = {
        backend = "local";
        local.path = "/var/lib/tempo/blocks";
        wal.path = "/var/lib/tempo/wal";
      };
      compactor.compaction.block_retention = "168h";
      # Percentiles per restaurant are asked of the spans; as time series there would be as many as restaurants.
      metrics_generator = {
        storage.path = "/var/lib/tempo/generator/wal";
        traces_storage.path = "/var/lib/tempo/generator/traces";
        processor.local_blocks = {
          filter_server_spans = false;
          flush_to_storage = true;
        };
      };
      overrides.defaults.metrics_generator.processors = [ "local-blocks" ];
      usage_report.reporting_enabled = false;
    };
  };

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
          uid = "prometheus";
          type = "prometheus";
          url = "http://${own "prometheus"}";
          isDefault = true;
        }
        {
          name = "Tempo";
          uid = "tempo";
          type = "tempo";
          url = "http://${own "tempo"}";
          # From a span to the numbers of its route.
          jsonData.tracesToMetrics = {
            datasourceUid = "prometheus";
            tags = [
              {
                key = "toast.audience";
                value = "audience";
              }
            ];
            queries = [
              {
                name = "Requests of its audience";
                query = "sum by (route, status) (rate(toast_http_requests_total{$$__tags}[5m]))";
              }
            ];
          };
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
