# Node runs the sources as they are, and only outside of node_modules: so the workspace keeps its shape.
pkgs:
{
  src,
  version,
  pnpm,
  pnpmDeps,
  pnpmConfigHook,
}:
pkgs.stdenv.mkDerivation {
  pname = "toast-backend";
  inherit src version pnpmDeps;
  nativeBuildInputs = [
    pkgs.nodejs_24
    pnpm
    pnpmConfigHook
  ];
  pnpmWorkspaces = [ "@toast/backend..." ];
  pnpmInstallFlags = [ "--prod" ];
  dontBuild = true;
  installPhase = ''
    runHook preInstall
    mkdir -p $out/apps
    cp -r package.json node_modules packages $out/
    cp -r apps/backend $out/apps/
    runHook postInstall
  '';
}
