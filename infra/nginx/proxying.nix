# What every request tells the one who does the work, and what of the answer is nobody's business.
{ ... }:
''
  # Only what the product speaks may change a connection's protocol: anything else could smuggle requests past these rules.
  map $http_upgrade $upgrade {
    default "";
    ~*^websocket$ websocket;
    ~*^tailscale-control-protocol$ tailscale-control-protocol;
  }
  map $upgrade $onward_connection {
    default upgrade;
    "" "";
  }
  proxy_http_version 1.1;
  proxy_set_header Host $host;
  proxy_set_header Connection $onward_connection;
  proxy_set_header Upgrade $upgrade;
  proxy_set_header X-Request-Id $request_name;
  proxy_set_header traceparent $traceparent;
  # What another would be asked after, so that this one says in time that it cannot; of the client's own nothing is taken.
  proxy_set_header X-Answer-Within $answer_within;
  # Free text, which travels on: nobody here reads it.
  proxy_set_header tracestate "";
  proxy_set_header baggage "";
  # Set, not appended: what a client claims about itself is not believed.
  proxy_set_header X-Forwarded-For $remote_addr;
  proxy_set_header X-Forwarded-Proto $scheme;
  proxy_set_header X-Forwarded-Host $host;
  proxy_set_header X-Real-IP $remote_addr;
  proxy_set_header Forwarded "";
  proxy_set_header Proxy "";
  proxy_set_header X-Middleware-Subrequest "";
  proxy_hide_header X-Request-Id;
  proxy_hide_header X-Powered-By;
  # Next.js tells in it where the apps find the backend.
  proxy_hide_header X-Middleware-Rewrite;
  proxy_connect_timeout 1s;
  proxy_send_timeout 10s;
  proxy_socket_keepalive on;
  proxy_next_upstream_tries 3;
  proxy_next_upstream_timeout 11s;
''
