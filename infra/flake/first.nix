# What a machine starts from the first time, before anybody knows which host it will be: a way in for those who deploy, and nothing that serves. As an
# image for EC2: `nix build .#nixosConfigurations.first.config.system.build.images.amazon`; see infra/runbooks/provision.md.
{ nixpkgs, ... }:
nixpkgs.lib.nixosSystem {
  modules = [
    ../modules/hardening.nix
    ../modules/deploy.nix
    "${nixpkgs}/nixos/modules/virtualisation/amazon-image.nix"
    {
      nixpkgs.hostPlatform = "x86_64-linux";
      system.stateVersion = "25.11";
    }
  ];
}
