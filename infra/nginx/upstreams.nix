# Where the work is done: this region's backends, and the other region's when these fail.
{ upstreams, ... }:
let
  text = import ./text.nix;
  server = more: address: "  server ${address} max_fails=2 fail_timeout=5s${more};";
  upstream = name: ''
    upstream ${name} {
      zone ${name} 256k;
    ${text.each (server "") upstreams.${name}.near}
    ${text.each (server " backup") upstreams.${name}.far}
      keepalive 64;
      keepalive_timeout 30s;
      keepalive_requests 10000;
    }
  '';
in
text.each upstream (builtins.attrNames upstreams)
