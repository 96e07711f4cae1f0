# The documentation as a folder of plain files. It speaks of everything, so it is made of everything.
pkgs:
{
  version,
  pnpm,
  pnpmDeps,
  pnpmConfigHook,
  ...
}:
pkgs.stdenv.mkDerivation {
  pname = "toast-docs";
  inherit version pnpmDeps;
  src = pkgs.lib.cleanSource ../../..;
  nativeBuildInputs = [
    pkgs.nodejs_24
    pnpm
    pnpmConfigHook
  ];
  pnpmWorkspaces = [ "@toast/docs..." ];
  buildPhase = ''
    runHook preBuild
    node infra/docs/src/main.ts site
    runHook postBuild
  '';
  installPhase = ''
    runHook preInstall
    cp -r site $out
    runHook postInstall
  '';
}
