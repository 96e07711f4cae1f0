# nixos/modules/services/web-servers/nginx, security/acme
{ lib, ... }:
let
  words = import ./words.nix { inherit lib; };
  inherit (words)
    with_
    given
    off
    text
    texts
    maybe
    of
    types
    ;
in
{
  options = {
    services.nginx = {
      enable = off;
      package = given types.package;
      additionalModules = with_ (types.listOf types.anything) [ ];
      enableReload = off;
      logError = with_ text "stderr";
      eventsConfig = words.words;
      prependConfig = words.words;
      httpConfig = words.words;
      appendConfig = words.words;
    };
    security.acme = {
      acceptTerms = off;
      defaults.email = maybe text;
      certs = with_ (types.attrsOf (of {
        webroot = maybe text;
        extraDomainNames = texts;
        group = with_ text "acme";
        reloadServices = texts;
      })) { };
    };
  };
}
