# Who is counted for what; an empty key is not counted.
{ limits, trusted, ... }:
let
  text = import ./text.nix;
in
''
  geo $counted {
    default 1;
    127.0.0.1 ${if builtins.elem "127.0.0.1" trusted then "0" else "1"};
  ${text.each (network: "  ${network} 0;") (builtins.filter (network: network != "127.0.0.1") trusted)}
  }
  map $counted $address_key {
    0 "";
    1 $binary_remote_addr;
  }
  # What of a guest's page is the same for everybody comes from the cache.
  map $asked_path $browsing_key {
    default $address_key;
    ~^/_next/static/ "";
  }
  map $request_uri $tenant {
    default "";
    "~^/v1/restaurants/(?<restaurant_in_path>[0-9A-Za-z-]{1,64})" $restaurant_in_path;
    "~^/r/(?<slug_in_path>[0-9a-z-]{1,64})" $slug_in_path;
    "~restaurantId%22%3A%22(?<restaurant_in_query>[0-9A-Za-z-]{1,64})%22" $restaurant_in_query;
    "~slug%22%3A%22(?<slug_in_query>[0-9a-z-]{1,64})%22" $slug_in_query;
  }
  map "$counted $request_method $asked_path" $sign_in_key {
    default "";
    "~^1 POST /api/auth/sign-in/" $binary_remote_addr;
    "~^1 POST /api/trpc/device\.pair$" $binary_remote_addr;
  }
  # Roughly, as many as one backend counts exactly. Orders have a budget of their own there: no amount of reading stops a sale.
  map "$request_method $asked_path" $api_key {
    default "";
    "~^POST /v1/restaurants/[^/]+/orders$" "";
    "~ /v1/" $http_authorization;
  }
  limit_req_zone $browsing_key zone=address:10m rate=${limits.address.rate};
  limit_req_zone $tenant zone=tenant:10m rate=${limits.tenant.rate};
  limit_req_zone $sign_in_key zone=sign_in:10m rate=${limits.signIn.rate};
  limit_req_zone $api_key zone=api_key:10m rate=${limits.apiKey.rate};
  limit_conn_zone $address_key zone=connections:10m;
  limit_req zone=address burst=${toString limits.address.burst} nodelay;
  limit_req zone=tenant burst=${toString limits.tenant.burst} nodelay;
  limit_req zone=sign_in burst=${toString limits.signIn.burst} nodelay;
  limit_req zone=api_key burst=${toString limits.apiKey.burst} nodelay;
  limit_conn connections ${toString limits.address.connections};
  limit_req_status 429;
  limit_conn_status 429;
  limit_req_log_level info;
  limit_conn_log_level info;
  # Who sends slowly to hold connections is let go.
  client_header_timeout ${limits.patience.header};
  client_body_timeout ${limits.patience.body};
  send_timeout 30s;
  reset_timedout_connection on;
  client_max_body_size ${limits.body};
  large_client_header_buffers 4 16k;
''
