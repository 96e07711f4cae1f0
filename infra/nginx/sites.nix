# One server per site: what of it the backend answers, what the app, and what nobody.
settings:
let
  text = import ./text.nix;
  inherit (settings) listen sites features;
  lanes = import ./lanes.nix settings;
  errors = import ./errors.nix;
  directives = text.each (directive: "${directive};");
  secure = name: body: ''
    server {
      listen ${listen.https} ssl${text.when (!features.http2Directive) " http2"};
      ${text.when features.http2Directive "http2 on;"}
      server_name ${name};
      access_log ${settings.paths.log or "/dev/stdout"} requests;
    ${directives (import ./headers.nix settings)}
    ${errors.locations settings}
    ${body}
    }
  '';
  # The rest of an address is caught by name: working out the lane would overwrite $1. `from` and `to` are the address' beginnings outside and at the backend.
  door = from: to: ''
    location ${from} {
      rewrite ^${from}(?<rest>.+)$ /~api/$lane${to}$rest last;
      return 404;
    }
  '';
  same = path: door path path;
  media = ''
    location /media/ {
      rewrite ^/(?<rest>.+)$ /~api/asset/$rest last;
    }
  '';
  app =
    upstream:
    lanes.locations upstream
    + ''
      location /_next/static/ {
        rewrite ^/(?<rest>.+)$ /~${upstream}/asset/$rest last;
      }
      location / {
        rewrite ^/(?<rest>.*)$ /~${upstream}/$lane/$rest last;
        return 404;
      }
    '';
  menu =
    from:
    text.each (procedure: ''
      location = ${from}${procedure} {
        rewrite ^ /~api/$menu_lane/trpc/diner/${procedure} last;
      }
    '') [ "menu.bySlug" "menu.restaurants" ];
in
{
  customer = secure sites.customer (
    lanes.locations "api"
    + app "customer"
    + menu "/api/trpc/"
    + door "/api/trpc/" "/trpc/diner/"
    + media
    + ''
      location = /ingress/health {
        access_log off;
        default_type text/plain;
        return 200 ok;
      }
    ''
  );

  admin = secure sites.admin (
    lanes.locations "api" + app "admin" + door "/api/trpc/" "/trpc/admin/" + door "/api/auth/" "/auth/" + media
  );

  kitchen = secure sites.kitchen (
    lanes.locations "api" + app "kitchen" + door "/api/trpc/" "/trpc/kitchen/"
  );

  # For integrators. The apps' own procedures are not offered here.
  api = secure sites.api (
    lanes.locations "api"
    + same "/v1/"
    + same "/docs/"
    + media
    + ''
      location = /openapi.json {
        rewrite ^ /~api/$lane/openapi.json last;
      }
      location = /docs {
        rewrite ^ /~api/$lane/docs last;
      }
    ''
    + text.when (settings.guide != null) ''
      location = /guide {
        return 308 /guide/;
      }
      location /guide/ {
        alias ${settings.guide}/;
        index index.html;
      ${directives (
        import ./headers.nix settings
        ++ [
          "add_header Cache-Control \"public, max-age=300\""
          "add_header Content-Security-Policy \"default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'\" always"
          "add_header X-Content-Type-Options nosniff always"
        ]
      )}
      }
    ''
    + ''
      location / {
        return 404;
      }
    ''
  );

  # The apps' servers and the other ingress come in here, over the mesh.
  inside = ''
    server {
      listen ${listen.inside};
      access_log ${settings.paths.log or "/dev/stdout"} requests;
    ${lanes.locations "api"}
    ${menu "/trpc/diner/"}
      location /trpc/ {
        rewrite ^/(?<rest>.+)$ /~api/$lane/$rest last;
      }
      location /.well-known/acme-challenge/ {
        root ${settings.paths.acme};
      }
      location / {
        return 404;
      }
    }
  '';

  # Nodes come here before there is a mesh; the protocol asks for an upgrade that most proxies do not know.
  headscale = text.when (settings.headscale != null) (secure sites.headscale ''
    location / {
      proxy_pass http://${settings.headscale};
      proxy_buffering off;
      proxy_read_timeout 1h;
      proxy_send_timeout 1h;
    }
    # Administration is done on the machine, over its own socket.
    location ~ ^/(api|swagger|metrics|debug)(/|$) {
      return 404;
    }
  '');
}
