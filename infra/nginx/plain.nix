# Port 80 sends to TLS and answers ACME; who names no site of ours gets nothing.
settings:
let
  text = import ./text.nix;
  inherit (settings) listen sites paths peers;
  names = builtins.filter (name: name != null) (builtins.attrValues sites);
  port = text.when (listen.publicPort != "443") ":${listen.publicPort}";
in
''
  server {
    listen ${listen.http} default_server;
    return 444;
  }
  server {
    listen ${listen.https} ssl default_server;
    ssl_reject_handshake on;
    # A request that names no host at all comes here after a handshake under one of our names.
    return 444;
  }
  server {
    listen ${listen.http};
    server_name ${builtins.concatStringsSep " " names};
    access_log off;
    # The name may lead the authority to the other region's ingress, which then asks here.
    location /.well-known/acme-challenge/ {
      root ${paths.acme};
      ${text.when (peers != [ ]) "try_files $uri @peer;"}
    }
    ${text.when (peers != [ ]) ''
      location @peer {
        proxy_pass http://ingresses;
      }
    ''}
    location / {
      return 308 https://$host${port}$request_uri;
    }
  }
  server {
    listen ${listen.status};
    access_log off;
    location = /nginx_status {
      stub_status;
    }
    location / {
      return 404;
    }
  }
''
+ text.when (peers != [ ]) ''
  upstream ingresses {
  ${text.each (peer: "  server ${peer};") peers}
  }
''
