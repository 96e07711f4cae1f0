# What the whole fleet agrees on, derived from inventory.json; builtins only, so that it renders without nixpkgs.
let
  inventory = builtins.fromJSON (builtins.readFile ./inventory.json);
  inherit (inventory) domain hosts ports;
  named = builtins.mapAttrs (name: host: host // { inherit name; }) hosts;
  all = builtins.attrValues named;
  byRole = role: builtins.filter (host: host.role == role) all;
in
inventory
// {
  hosts = named;
  inherit byRole;

  # The names under which the world finds the product.
  sites = {
    customer = domain;
    admin = "admin.${domain}";
    kitchen = "kitchen.${domain}";
    api = "api.${domain}";
    headscale = "hs.${domain}";
  };

  # Who acts now; a standby takes over by promotion, not by being listed.
  primaries = builtins.filter (host: !(host ? standbyOf));
  databases = byRole "coordinator" ++ byRole "worker";
  coordinator = builtins.head (builtins.filter (host: !(host ? standbyOf)) (byRole "coordinator"));
  standbysOf = name: builtins.filter (host: (host.standbyOf or null) == name) all;

  # The other of a pair: whoever of them acts, the other one stands by.
  peersOf =
    host: builtins.filter (other: other.name != host.name && (other.group or null) == host.group) all;
  # A replication slot's name knows no dash.
  slotOf = host: builtins.replaceStrings [ "-" ] [ "_" ] host.name;

  # A bucket's name is taken once in the whole world, so ours begin with our domain.
  backupsIn = region: "${builtins.replaceStrings [ "." ] [ "-" ] domain}-backup-${region}";

  nameInMesh = host: "${host.name}.${inventory.mesh.domain}";

  # Of a host: who may come to which of its ports, `{ from = role; tcp = [ number ]; }`.
  visitorsOf =
    host:
    map (rule: {
      inherit (rule) from;
      tcp = map (name: ports.${name}) rule.tcp;
    }) (builtins.filter (rule: rule.to == host.role || rule.to == "*") inventory.reach);
}
