{
  description = "Toast: ordering for restaurants";

  inputs = {
    nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";
    sops-nix = {
      url = "github:Mic92/sops-nix";
      inputs.nixpkgs.follows = "nixpkgs";
    };
    deploy-rs = {
      url = "github:serokell/deploy-rs";
      inputs.nixpkgs.follows = "nixpkgs";
    };
  };

  outputs =
    { nixpkgs, ... }@inputs:
    let
      forEachSystem = import ./infra/flake/systems.nix nixpkgs;
    in
    {
      nixosModules = import ./infra/flake/modules.nix;
      nixosConfigurations = import ./infra/flake/hosts.nix inputs;
      packages = forEachSystem (import ./infra/flake/packages);
      checks = import ./infra/flake/checks.nix inputs;
      deploy = import ./infra/flake/deploy.nix inputs;
      apps = forEachSystem (import ./infra/flake/apps.nix inputs);
      devShells = forEachSystem (import ./infra/flake/shell.nix);
      formatter = forEachSystem (pkgs: pkgs.nixfmt-rfc-style);
    };
}
