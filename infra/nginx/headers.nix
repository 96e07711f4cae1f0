# Directives for the headers of every answer; a location that adds a header of its own must repeat them.
{ hstsSeconds, ... }:
[
  ''add_header Strict-Transport-Security "max-age=${toString hstsSeconds}; includeSubDomains" always''
  "add_header X-Request-Id $request_name always"
  "add_header X-Cache-Status $upstream_cache_status always"
]
