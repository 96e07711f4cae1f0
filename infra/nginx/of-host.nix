# The arguments of an ingress of the inventory; `more` says what depends on the nginx that runs there.
{ host, more ? { } }:
let
  globals = import ../globals.nix;
  inherit (globals) ports sites byRole;
  at = port: host: "${host.mesh}:${toString ports.${port}}";
  near = builtins.filter (backend: backend.region == host.region) (byRole "backend");
  far = builtins.filter (backend: backend.region != host.region) (byRole "backend");
  upstream = port: {
    near = map (at port) near;
    far = map (at port) far;
  };
  certificate = "/var/lib/acme/${globals.domain}";
  tailscale = builtins.head (byRole "headscale");
in
{
  inherit (host) region;
  inherit sites;
  upstreams = {
    api = upstream "api";
    customer = upstream "customer";
    admin = upstream "admin";
    kitchen = upstream "kitchen";
  };
  headscale = "${tailscale.control}:${toString ports.headscale}";
  peers = map (at "apiInside") (builtins.filter (peer: peer.name != host.name) (byRole "ingress"));
  tls = {
    certificate = "${certificate}/fullchain.pem";
    key = "${certificate}/key.pem";
  };
  # To the journal; a worker may not open the standard output that it was started with.
  paths.log = "syslog:server=unix:/dev/log,nohostname,tag=ingress";
  listen.inside = at "apiInside" host;
  trusted = [ globals.mesh.cidr ];
}
// more
