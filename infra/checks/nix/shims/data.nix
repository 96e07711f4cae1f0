# nixos/modules/services/databases: postgresql, pgbouncer; services/backup/pgbackrest
{ lib, ... }:
let
  words = import ./words.nix { inherit lib; };
  inherit (words)
    with_
    given
    off
    text
    texts
    some
    of
    open
    types
    ;
in
{
  options.services = {
    postgresql = {
      enable = off;
      package = given types.package;
      dataDir = with_ types.path "/var/lib/postgresql/17";
      extensions = with_ (types.functionTo (types.listOf types.path)) (_: [ ]);
      ensureDatabases = texts;
      initdbArgs = texts;
      authentication = words.words;
      identMap = words.words;
      settings = with_ (types.submodule {
        freeformType = types.attrsOf (types.oneOf [ types.bool types.float types.int text ]);
        options = {
          shared_preload_libraries = with_ (types.nullOr (
            types.coercedTo (types.listOf text) (lib.concatStringsSep ",") types.commas
          )) null;
          port = with_ types.port 5432;
        };
      }) { };
    };
    pgbouncer = {
      enable = off;
      settings = some;
    };
    pgbackrest = {
      enable = off;
      repos = with_ (types.attrsOf words.free) { };
      settings = some;
      stanzas = with_ (types.attrsOf (of {
        jobs = with_ (types.attrsOf (of {
          schedule = given text;
          type = given text;
        })) { };
        instances = with_ (types.attrsOf words.free) { };
        settings = some;
      })) { };
    };
  };
}
