# One JSON object a request, without addresses, query strings and tokens: what is personal is never written.
{ region, ... }:
''
  map $http_x_request_id $request_name {
    default $request_id;
    "~^[A-Za-z0-9._-]{8,64}$" $http_x_request_id;
  }
  # A request that comes without a trace is named by its id; the beginning of that as the span above says that there is none.
  map $request_id $first_half {
    "~^(?<half_of_id>.{16})" $half_of_id;
  }
  map $http_traceparent $traceparent {
    default "00-$request_id-$first_half-01";
    "~^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-0[01]$" $http_traceparent;
  }
  map $traceparent $trace {
    "~^00-(?<trace_of_parent>[0-9a-f]{32})-" $trace_of_parent;
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
    '{"time":"$time_iso8601","requestId":"$request_name","traceId":"$trace","region":"${region}","host":"$host","method":"$request_method",'
    '"path":"$logged_path","lane":"$lane","status":$status,"bytes":$body_bytes_sent,"seconds":$request_time,'
    '"upstream":"$upstream_addr","upstreamStatus":"$upstream_status","upstreamSeconds":"$upstream_response_time",'
    '"cache":"$upstream_cache_status","tenant":"$tenant","protocol":"$server_protocol","tls":"$ssl_protocol"}';
''
