# What the ingress' configuration is a function of, with the values that do not depend on the place.
{
  # "east": only for the log.
  region ? "local",
  # Host names: customer, admin, kitchen, api, headscale (null = no such site here).
  sites,
  # `{ api = { near = [ "address:port" ]; far = [ … ]; }; customer = …; admin = …; kitchen = …; }`; `far` is asked when `near` fails.
  upstreams,
  # "address:port" of Headscale over the control link; null = none.
  headscale ? null,
  # "address:port" of the other ingresses' inner doors, which may hold the answer to an ACME challenge.
  peers ? [ ],
  # `{ certificate = path; key = path; }`
  tls,
  # Without an address: every address. `inside`: plain HTTP for those in the mesh; `status`: for the exporter.
  listen ? { },
  paths ? { },
  # What older and newer nginx spell differently.
  features ? { },
  limits ? { },
  # Networks whose requests are not counted.
  trusted ? [ ],
  hstsSeconds ? 63072000,
  # The folder of the documentation, shown under /guide/ at the API's address; null = none.
  guide ? null,
  # Where an upstream's servers say how they are: `{ api = { path = "/readyz"; alive = "/healthz"; }; … }`, as infra/prober takes it.
  health ? { },
}:
{
  inherit
    region
    sites
    upstreams
    headscale
    peers
    tls
    trusted
    hstsSeconds
    guide
    ;
  listen = {
    http = "80";
    https = "443";
    # Where the world finds `https`, when something translates ports in front.
    publicPort = "443";
    inside = "127.0.0.1:4080";
    status = "127.0.0.1:8081";
  }
  // listen;
  paths = {
    cache = "/var/cache/nginx";
    acme = "/var/lib/acme/acme-challenge";
    # Of the prober: `<upstream>.conf`.
    servers = "/run/upstream-prober";
  }
  // paths;
  features = {
    # nginx >= 1.25.1: `http2 on` instead of a parameter of `listen`.
    http2Directive = false;
    # nginx >= 1.27.4: a reload does not reset connections on which a request is just arriving.
    keepaliveMinTimeout = false;
    # infra/prober runs beside nginx and says which servers are down.
    activeChecks = false;
    brotli = true;
  }
  // features;
  health = {
    api = {
      path = "/readyz";
      alive = "/healthz";
    };
    # Pages need the backend; that the app itself answers is seen from what needs nobody.
    customer.path = "/icon.svg";
    admin.path = "/icon.svg";
    kitchen.path = "/icon.svg";
  }
  // health;
  limits = {
    # A dining room shares one address: hundreds of guests, each with a page and a stream.
    address = {
      rate = "50r/s";
      burst = 300;
      connections = 1000;
    };
    tenant = {
      rate = "500r/s";
      burst = 1000;
    };
    signIn = {
      rate = "30r/m";
      burst = 15;
    };
    apiKey = {
      rate = "1000r/m";
      burst = 200;
    };
    # For how long somebody may think between two words of a request.
    patience = {
      header = "10s";
      body = "15s";
    };
    # The backend refuses more than 1,000,000 bytes itself, and says so better.
    body = "1m";
  }
  // limits;
}
