# What a backend's host knows of its way to the coordinator: commands/link.ts says what each word means.
{
  certificates,
  passwords,
  programs,
}:
let
  fleet = import ../globals.nix;
  standbys = fleet.standbysOf fleet.coordinator.name;
in
{
  inherit passwords programs;
  candidates = map (peer: {
    inherit (peer) name;
    address = fleet.nameInMesh peer;
    port = fleet.ports.postgres;
  }) ([ fleet.coordinator ] ++ standbys);
  conninfo = builtins.concatStringsSep " " [
    "user=toast_app"
    "dbname=toast"
    "sslmode=verify-full"
    "sslrootcert=${certificates.ca}"
    "sslcert=${certificates.certificate}"
    "sslkey=${certificates.key}"
  ];
  template = "/etc/pgbouncer/pgbouncer.ini";
  config = "/var/lib/toast-link/pgbouncer.ini";
  # Whoever is the same account as pgbouncer may speak to it over its socket.
  console = "host=/run/pgbouncer port=${toString fleet.ports.pgbouncer} user=pgbouncer dbname=pgbouncer";
}
