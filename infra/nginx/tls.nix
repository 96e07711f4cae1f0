{ tls, features, ... }:
let
  text = import ./text.nix;
in
''
  ssl_certificate ${tls.certificate};
  ssl_certificate_key ${tls.key};
  ssl_protocols TLSv1.2 TLSv1.3;
  ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305;
  ssl_prefer_server_ciphers off;
  ssl_session_cache shared:sessions:10m;
  ssl_session_timeout 1d;
  ssl_session_tickets off;
  keepalive_timeout 65s;
''
+ text.when features.keepaliveMinTimeout "keepalive_min_timeout 10s;\n"
