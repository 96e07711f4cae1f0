# Headscale's policy: the inventory's `reach` once more, so that the mesh refuses what a host's firewall would refuse as well.
let
  fleet = import ./globals.nix;
  roles = builtins.attrNames fleet.instances;
  ports = rule: builtins.concatStringsSep "," (map (name: toString fleet.ports.${name}) rule.tcp);
  source = from: if from == "operator" then "group:operators" else "tag:${from}";
  targets = rule: if rule.to == "*" then roles else [ rule.to ];
in
{
  groups."group:operators" = [ fleet.operators ];
  tagOwners = builtins.listToAttrs (
    map (role: {
      name = "tag:${role}";
      value = [ "group:operators" ];
    }) roles
  );
  acls = map (rule: {
    action = "accept";
    proto = "tcp";
    src = [ (source rule.from) ];
    dst = map (role: "tag:${role}:${ports rule}") (targets rule);
  }) (builtins.filter (rule: rule.from != "internet") fleet.reach);
}
