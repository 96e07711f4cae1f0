# What toast-backup knows of the nodes (src/fleet.ts): each with the repositories in which its backups may be, its own and that of the
# standby which may have taken its place. The bucket is the one of the host that asks; the other region's are copied into it.
{ pgbackrest, bin }:
let
  fleet = import ../globals.nix;
  acting = builtins.filter (host: !(host ? standbyOf)) fleet.databases;
  source = host: {
    inherit (host) name;
    options = [ "--repo1-path=/pgbackrest/${host.name}" ];
  };
in
{
  inherit pgbackrest bin;
  preload = "citus";
  database = "toast";
  options = [ "--stanza=default" ];
  nodes = map (host: {
    inherit (host) name group;
    sources = map source ([ host ] ++ fleet.standbysOf host.name);
  }) acting;
}
