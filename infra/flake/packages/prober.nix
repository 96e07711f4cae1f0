# Node runs the sources as they are; they need nothing else.
pkgs:
pkgs.stdenv.mkDerivation {
  pname = "toast-prober";
  version = "0.1.0";
  src = pkgs.lib.fileset.toSource {
    root = ../../prober;
    fileset = pkgs.lib.fileset.unions [
      ../../prober/package.json
      ../../prober/src
    ];
  };
  dontBuild = true;
  installPhase = ''
    runHook preInstall
    mkdir -p $out
    cp -r package.json src $out/
    runHook postInstall
  '';
}
