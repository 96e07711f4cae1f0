# What restores, drills and keeps: sources that Node runs as they are, with the packages that they import.
pkgs:
{
  src,
  version,
  pnpm,
  pnpmDeps,
  pnpmConfigHook,
}:
pkgs.stdenv.mkDerivation {
  pname = "toast-backup";
  inherit src version pnpmDeps;
  nativeBuildInputs = [
    pkgs.nodejs_24
    pnpm
    pnpmConfigHook
  ];
  pnpmWorkspaces = [ "@toast/backup..." ];
  pnpmInstallFlags = [ "--prod" ];
  dontBuild = true;
  installPhase = ''
    runHook preInstall
    mkdir -p $out/infra
    cp -r package.json node_modules packages $out/
    cp -r infra/backup $out/infra/
    runHook postInstall
  '';
}
