# Everything the lockfile names, fetched once for all packages. After a change of the lockfile the build says which hash it wants:
# write it into pnpm-hash.txt.
pkgs:
let
  inherit (pkgs) lib;
  root = ../../..;
  src = lib.fileset.toSource {
    inherit root;
    fileset = lib.fileset.unions [
      (root + "/package.json")
      (root + "/pnpm-lock.yaml")
      (root + "/pnpm-workspace.yaml")
      (root + "/packages")
      (root + "/apps")
      (root + "/infra/backup/src")
      # The lockfile speaks of these workspaces as well.
      (lib.fileset.fileFilter (file: file.name == "package.json") (root + "/infra"))
    ];
  };
  version = (lib.importJSON (root + "/package.json")).version;
in
{
  inherit src version;
  inherit (pkgs) pnpmConfigHook;
  pnpm = pkgs.pnpm_10;
  pnpmDeps = pkgs.fetchPnpmDeps {
    pname = "toast";
    inherit src version;
    pnpm = pkgs.pnpm_10;
    fetcherVersion = 3;
    hash = lib.fileContents ./pnpm-hash.txt;
  };
}
