# One JSON object a request, without addresses, query strings and tokens: what is personal is never written.
{ region, ... }:
''
  map $http_x_request_id $request_name {
    default $request_id;
    "~^[A-Za-z0-9._-]{8,64}$" $http_x_request_id;
  }
  map $request_uri $asked_path {
    default "";
    "~^(?<path_only>[^?]*)" $path_only;
  }
  # The last part of an order's page is the right to see it.
  map $asked_path $logged_path {
    default $asked_path;
    "~^(?<before_token>/r/[^/]+/orders/)." "''${before_token}:token";
  }
  log_format requests escape=json
    '{"time":"$time_iso8601","requestId":"$request_name","region":"${region}","host":"$host","method":"$request_method",'
    '"path":"$logged_path","lane":"$lane","status":$status,"bytes":$body_bytes_sent,"seconds":$request_time,'
    '"upstream":"$upstream_addr","upstreamStatus":"$upstream_status","upstreamSeconds":"$upstream_response_time",'
    '"cache":"$upstream_cache_status","tenant":"$tenant","protocol":"$server_protocol","tls":"$ssl_protocol"}';
''
