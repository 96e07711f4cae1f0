# The tools of a contributor. pnpm and everything else comes from the lockfile at the first `npm start`.
pkgs:
let
  linux = pkgs.stdenv.hostPlatform.isLinux;
  # The programs in node_modules (Node, PostgreSQL, biome, …) are built for other distributions: on NixOS they find
  # their loader and libraries through nix-ld.
  libraries = [
    pkgs.stdenv.cc.cc.lib
    pkgs.zlib
  ];
in
{
  default = pkgs.mkShell (
    {
      packages = [
        pkgs.nodejs_24
        pkgs.git
      ]
      ++ pkgs.lib.optional linux pkgs.chromium;
    }
    // pkgs.lib.optionalAttrs linux {
      # The browser journeys use this one instead of downloading another.
      CHROMIUM_PATH = "${pkgs.chromium}/bin/chromium";
      NIX_LD = pkgs.lib.fileContents "${pkgs.stdenv.cc}/nix-support/dynamic-linker";
      NIX_LD_LIBRARY_PATH = pkgs.lib.makeLibraryPath libraries;
    }
  );
}
