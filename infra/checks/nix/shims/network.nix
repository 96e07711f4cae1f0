# nixos/modules/services/networking: firewall, nftables, wg-quick, tailscale, headscale
{ lib, ... }:
let
  words = import ./words.nix { inherit lib; };
  inherit (words)
    with_
    given
    off
    on
    text
    texts
    maybe
    of
    open
    types
    ;
  ports = with_ (types.listOf types.port) [ ];
in
{
  options = {
    networking = {
      hostName = given text;
      hosts = with_ (types.attrsOf (types.listOf text)) { };
      nftables.enable = off;
      firewall = {
        enable = on;
        allowedTCPPorts = ports;
        allowedUDPPorts = ports;
        trustedInterfaces = texts;
        checkReversePath = with_ (types.either types.bool (types.enum [ "strict" "loose" ])) true;
        logRefusedConnections = on;
        allowPing = on;
        extraInputRules = words.words;
        interfaces = with_ (types.attrsOf (of {
          allowedTCPPorts = ports;
          allowedUDPPorts = ports;
        })) { };
      };
      wg-quick.interfaces = with_ (types.attrsOf (of { configFile = maybe text; })) { };
    };
    services.tailscale = {
      enable = off;
      port = with_ types.port 41641;
      interfaceName = with_ text "tailscale0";
      openFirewall = off;
      authKeyFile = maybe types.path;
      extraUpFlags = texts;
      disableUpstreamLogging = off;
    };
    services.headscale = {
      enable = off;
      address = with_ text "127.0.0.1";
      port = with_ types.port 8080;
      settings = with_ (open {
        server_url = with_ text "http://127.0.0.1:8080";
        prefixes.v4 = with_ text "100.64.0.0/10";
        prefixes.allocation = with_ (types.enum [ "sequential" "random" ]) "sequential";
        dns.magic_dns = on;
        dns.base_domain = with_ text "";
        policy.mode = with_ (types.enum [ "file" "database" ]) "file";
        policy.path = maybe types.path;
      }) { };
    };
  };
}
