# sops-nix: modules/sops, modules/sops/templates
{ lib, config, ... }:
let
  words = import ./words.nix { inherit lib; };
  inherit (words)
    with_
    given
    on
    text
    texts
    maybe
    types
    ;
  file =
    folder: more:
    types.submodule (
      { name, ... }:
      {
        options = {
          path = with_ text "${folder}/${name}";
          mode = with_ text "0400";
          owner = maybe text;
          group = maybe text;
          restartUnits = texts;
          reloadUnits = texts;
        }
        // more;
      }
    );
in
{
  options.sops = {
    defaultSopsFile = given types.path;
    validateSopsFiles = on;
    age.sshKeyPaths = with_ (types.listOf types.path) [ ];
    secrets = with_ (types.attrsOf (file "/run/secrets" { })) { };
    templates = with_ (types.attrsOf (file "/run/secrets/rendered" { content = words.words; })) { };
    placeholder = with_ (types.attrsOf text) { };
  };
  config.sops.placeholder = builtins.mapAttrs (name: _: "<${name}>") config.sops.secrets;
}
