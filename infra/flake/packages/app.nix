# One of the Next.js apps as the server that it builds for itself.
pkgs:
{
  src,
  version,
  pnpm,
  pnpmDeps,
  pnpmConfigHook,
}:
app:
pkgs.stdenv.mkDerivation {
  pname = "toast-${app}";
  inherit src version pnpmDeps;
  nativeBuildInputs = [
    pkgs.nodejs_24
    pnpm
    pnpmConfigHook
  ];
  pnpmWorkspaces = [ "@toast/${app}..." ];
  env.NEXT_TELEMETRY_DISABLED = "1";
  buildPhase = ''
    runHook preBuild
    pnpm --filter @toast/${app} build
    runHook postBuild
  '';
  installPhase = ''
    runHook preInstall
    mkdir -p $out
    cp -r apps/${app}/.next/standalone/. $out/
    cp -r apps/${app}/.next/static $out/apps/${app}/.next/static
    runHook postInstall
  '';
}
