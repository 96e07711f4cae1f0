# What an operator types on a database node, and what its units run: infra/postgres/commands, which need Node and nothing else.
pkgs:
let
  commands = ../../postgres/commands;
  of =
    name: words:
    pkgs.writeShellApplication {
      name = "toast-${name}";
      runtimeInputs = [
        pkgs.nodejs_24
        pkgs.util-linux
      ];
      text = ''exec node ${commands}/${words} "$@"'';
    };
  onNode = map (deed: of deed "main.ts ${deed}") [
    "nodes"
    "promote"
    "failover"
    "fence"
    "rejoin"
    "alone"
    "clone"
    "may-start"
    "watch"
  ];
in
pkgs.symlinkJoin {
  name = "toast-database";
  paths = onNode ++ [ (of "link" "link-main.ts") ];
}
