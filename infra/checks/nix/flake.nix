# The outputs of flake.nix with inputs that only write down what they are asked for.
let
  lib = import ./lib/modules.nix;
  flake = import ../../../flake.nix;
  system = "x86_64-linux";
  written = kind: attributes: attributes // { outPath = "/nix/store/${kind}-${attributes.pname or "x"}"; };
  pkgs = import ./pkgs.nix // {
    lib = lib // {
      importJSON = file: builtins.fromJSON (builtins.readFile file);
      fileContents = file: builtins.head (builtins.split "\n" (builtins.readFile file));
      cleanSource = path: builtins.seq (builtins.pathExists path) "/nix/store/source";
      makeLibraryPath = packages: toString packages;
      fileset = {
        toSource = arguments: builtins.deepSeq (map builtins.pathExists arguments.fileset) "/nix/store/source";
        unions = files: lib.filter (file: builtins.pathExists file || throw "there is no ${toString file}") files;
        fileFilter = _: path: path;
      };
    };
    stdenv = {
      mkDerivation = written "built";
      hostPlatform = {
        isLinux = true;
        inherit system;
      };
      cc = "/nix/store/cc";
    };
    fetchPnpmDeps = written "fetched";
    pnpmConfigHook = "hook";
    pnpm_10 = "pnpm";
    mkShell = written "shell";
    symlinkJoin =
      arguments:
      written "joined" (
        arguments
        // {
          pname = arguments.name;
          version = "0";
        }
      );
    dockerTools = {
      caCertificates = "/nix/store/certificates";
      # An image is called by its name and tag.
      streamLayeredImage =
        arguments:
        builtins.deepSeq arguments.config (
          written "image" (
            arguments
            // {
              pname = arguments.name;
              version = arguments.tag;
            }
          )
        );
    };
    nixfmt-rfc-style = "nixfmt";
    nix = "nix";
    openssh = "openssh";
    extend = _: pkgs;
    testers.runNixOSTest = test: "/nix/store/${test.name}";
  };
  inputs = {
    self = outputs;
    nixpkgs = {
      outPath = "/nix/store/nixpkgs";
      legacyPackages = builtins.listToAttrs (
        map (name: lib.nameValuePair name pkgs) [
          "x86_64-linux"
          "aarch64-linux"
          "aarch64-darwin"
          "x86_64-darwin"
        ]
      );
      lib = lib // {
        nixosSystem = { modules }: { inherit modules; };
      };
    };
    sops-nix.nixosModules.sops = { };
    deploy-rs.packages = builtins.mapAttrs (_: _: { deploy-rs = "/nix/store/deploy-rs"; }) inputs.nixpkgs.legacyPackages;
    deploy-rs.lib.${system} = {
      activate.nixos = host: "/nix/store/activate-${toString (builtins.length host.modules)}";
      deployChecks = deploy: { schema = builtins.attrNames deploy.nodes; };
    };
  };
  outputs = flake.outputs inputs;
in
{
  inputs = builtins.mapAttrs (_: input: input.url) flake.inputs;
  outputs = builtins.attrNames outputs;
  modules = builtins.mapAttrs (_: module: builtins.isFunction module || builtins.isAttrs module) outputs.nixosModules;
  files = lib.filter (lib.hasSuffix ".nix") (builtins.attrNames (builtins.readDir ../../modules));
  hosts = builtins.attrNames outputs.nixosConfigurations;
  packages = builtins.mapAttrs (_: package: { inherit (package) pname version; }) outputs.packages.${system};
  hash = outputs.packages.${system}.toast-backend.pnpmDeps.hash;
  inherit (outputs) deploy;
  checks = outputs.checks.${system};
  apps = outputs.apps.${system};
  shell = outputs.devShells.${system}.default ? packages;
  formatter = outputs.formatter.${system};
}
