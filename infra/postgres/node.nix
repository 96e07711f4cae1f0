# What the commands (infra/postgres/commands) know of the host that they run on: commands/node.ts says what each word means.
{
  host,
  certificates,
  data,
  programs,
}:
let
  fleet = import ../globals.nix;
  fence = "/var/lib/postgresql/FENCED";
in
{
  inherit (host) name;
  inherit data programs;
  peers = map (peer: {
    inherit (peer)
      name
      role
      region
      group
      ;
    address = fleet.nameInMesh peer;
    port = fleet.ports.postgres;
    slot = fleet.slotOf peer;
    inherit fence;
  }) fleet.databases;
  inherit fence;
  socket = "/run/postgresql";
  conninfo = builtins.concatStringsSep " " [
    "sslmode=verify-full"
    "sslrootcert=${certificates.ca}"
    "sslcert=${certificates.certificate}"
    "sslkey=${certificates.key}"
  ];
  as = [
    "runuser"
    "-u"
    "postgres"
    "--"
  ];
  start = [
    "systemctl"
    "start"
    "postgresql.service"
  ];
  stop = [
    "systemctl"
    "stop"
    "postgresql.service"
  ];
  metrics = "/var/lib/toast-metrics/standby.prom";
  patience = 15;
}
