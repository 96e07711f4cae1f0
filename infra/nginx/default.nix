# The ingress' http block as text, a pure function of settings.nix' arguments.
arguments:
let
  text = import ./text.nix;
  settings = import ./settings.nix arguments;
  sites = import ./sites.nix settings;
in
text.lines [
  ''
    sendfile on;
    tcp_nopush on;
    server_tokens off;
    absolute_redirect on;
    map_hash_bucket_size 128;
    server_names_hash_bucket_size 128;
  ''
  (import ./proxying.nix settings)
  (import ./log.nix settings)
  (import ./lanes.nix settings).maps
  (import ./errors.nix).maps
  (import ./limits.nix settings)
  (import ./compression.nix settings)
  (import ./tls.nix settings)
  (import ./upstreams.nix settings).text
  (import ./plain.nix settings)
  sites.customer
  sites.admin
  sites.kitchen
  sites.api
  sites.inside
  sites.headscale
]
