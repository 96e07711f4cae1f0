# What a contributor's machine may be; the hosts are the first of them.
nixpkgs: build:
nixpkgs.lib.genAttrs [
  "x86_64-linux"
  "aarch64-linux"
  "aarch64-darwin"
  "x86_64-darwin"
] (system: build nixpkgs.legacyPackages.${system})
