# What is worth compressing; a stream of events is not, for it would wait for more.
{ features, ... }:
let
  text = import ./text.nix;
  types = builtins.concatStringsSep " " [
    "text/plain"
    "text/css"
    "text/javascript"
    "application/javascript"
    "application/json"
    "application/problem+json"
    "application/manifest+json"
    "image/svg+xml"
  ];
in
''
  gzip on;
  gzip_comp_level 5;
  gzip_min_length 1024;
  gzip_proxied any;
  gzip_vary on;
  gzip_types ${types};
''
+ text.when features.brotli ''
  brotli on;
  brotli_comp_level 5;
  brotli_min_length 1024;
  brotli_types ${types};
''
