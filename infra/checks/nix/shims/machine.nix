# nixos/lib/testing, nixos/modules/virtualisation/qemu-vm and what else the tests in machines set; only for these.
{ lib, ... }:
let
  words = import ./words.nix { inherit lib; };
  inherit (words)
    with_
    given
    off
    text
    texts
    of
    types
    ;
in
{
  options = {
    virtualisation = {
      memorySize = with_ types.int 1024;
      interfaces = with_ (types.attrsOf (of {
        vlan = given types.int;
        assignIP = off;
      })) { };
    };
    networking.interfaces = with_ (types.attrsOf (of {
      ipv4.addresses = with_ (types.listOf (of {
        address = given text;
        prefixLength = given types.int;
      })) [ ];
    })) { };
    system.activationScripts = with_ (types.attrsOf (of {
      deps = texts;
      text = words.words;
    })) { };
    security.pki.certificateFiles = texts;
    services.nginx.virtualHosts = with_ (types.attrsOf (of {
      onlySSL = off;
      sslCertificate = given types.path;
      sslCertificateKey = given types.path;
      locations = with_ (types.attrsOf (of {
        proxyPass = given text;
        proxyWebsockets = off;
      })) { };
    })) { };
  };
}
