# The tests in machines as far as they can be looked at without nixpkgs: their machines, evaluated, and their scripts.
let
  lib = import ./lib/modules.nix;
  pkgs = import ./pkgs.nix // {
    lib = lib;
    runCommand = name: _: text: builtins.seq text (import ./pkgs.nix).bash // { outPath = "/nix/store/${name}"; };
    testers.runNixOSTest = test: test;
    extend = _: pkgs;
    openssl = "openssl";
    netcat = (import ./pkgs.nix).curl // { outPath = "/nix/store/netcat"; };
  };
  shims = [
    ./shims/system.nix
    ./shims/network.nix
    ./shims/web.nix
    ./shims/data.nix
    ./shims/monitoring.nix
    ./shims/machine.nix
  ];
  machine =
    module:
    let
      host = lib.evalModules {
        specialArgs.pkgs = pkgs;
        modules = shims ++ [ module ];
      };
    in
    builtins.deepSeq host.checked {
      failed = map (each: each.message) (builtins.filter (each: !each.assertion) host.config.assertions);
      services = builtins.attrNames host.config.systemd.services;
      secrets = builtins.attrNames (host.config.sops.secrets or { });
      addresses = builtins.mapAttrs (_: each: each.ipv4.addresses) host.config.networking.interfaces;
    };
in
builtins.mapAttrs (_: test: {
  inherit (test) name testScript;
  nodes = builtins.mapAttrs (_: machine) test.nodes;
}) (import ../../flake/vm-tests { } pkgs)
