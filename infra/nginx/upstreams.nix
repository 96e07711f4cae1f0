# Where the work is done: this region's backends, and the other region's when these fail. With active checks the servers are in files of
# the prober, which says who is down; what nginx itself sees counts either way.
{
  upstreams,
  features,
  paths,
  health,
  ...
}:
let
  text = import ./text.nix;
  server = more: address: {
    inherit address;
    line = "${address} max_fails=2 fail_timeout=5s${more}";
  };
  serversOf =
    name: map (server "") upstreams.${name}.near ++ map (server " backup") upstreams.${name}.far;
  upstream = name: ''
    upstream ${name} {
      zone ${name} 256k;
    ${
      if features.activeChecks then
        "  include ${paths.servers}/${name}.conf;"
      else
        text.each (each: "  server ${each.line};") (serversOf name)
    }
      keepalive 64;
      keepalive_timeout 30s;
      keepalive_requests 10000;
    }
  '';
in
{
  text = text.each upstream (builtins.attrNames upstreams);

  # For infra/prober.
  prober = {
    directory = paths.servers;
    upstreams = builtins.mapAttrs (name: _: health.${name} // { servers = serversOf name; }) upstreams;
  };
}
