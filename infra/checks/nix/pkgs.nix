# Packages by name only: a path in the store that nobody builds. What is written is kept as it is, in `text`.
let
  named = name: {
    type = "derivation";
    inherit name;
    outPath = "/nix/store/${name}";
    meta.mainProgram = name;
  };
  names = [
    "awscli2"
    "bash"
    "coreutils"
    "curl"
    "gnugrep"
    "jq"
    "nginx"
    "nodejs_24"
    "pgbackrest"
    "postgresql_17"
    "systemd"
    "pgbouncer"
    "toast-backend"
    "toast-backup"
    "toast-database"
    "toast-customer"
    "toast-admin"
    "toast-kitchen"
    "toast-docs"
    "toast-prober"
  ];
  written = name: text: named name // { inherit text; };
in
builtins.listToAttrs (
  map (name: {
    inherit name;
    value = named name;
  }) names
)
// {
  writeText = written;
  writeShellApplication = { name, text, ... }: written name text;
  # What depends on a version is tried with one that nixpkgs has had.
  postgresql_17 = named "postgresql_17" // { withPackages = _: named "postgresql_17-and-plugins"; };
  nginxMainline = named "nginxMainline" // { version = "1.29.3"; };
  nginxModules.brotli = named "nginx-brotli";
}
