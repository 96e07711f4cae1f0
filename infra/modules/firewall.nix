# Who may come in, from the inventory's `reach`. Only nftables tells interfaces apart beside Tailscale's own rules.
{ config, lib, ... }:
let
  inherit (config.toast) fleet self;
  visitors = fleet.visitorsOf self;
  portsFrom = from: lib.concatMap (visitor: visitor.tcp) (lib.filter (visitor: visitor.from == from) visitors);
  set = values: "{ ${lib.concatMapStringsSep ", " toString values} }";
  rule =
    visitor:
    let
      others = lib.filter (host: host.name != self.name) (fleet.byRole visitor.from);
      from = set (map (host: host.mesh) others);
    in
    lib.optionalString (others != [ ])
      ''iifname "${fleet.mesh.interface}" ip saddr ${from} tcp dport ${set visitor.tcp} accept'';
in
{
  networking = {
    nftables.enable = true;
    firewall = {
      enable = true;
      allowedTCPPorts = portsFrom "internet";
      allowedUDPPorts = [ fleet.ports.mesh ];
      # An operator's machine is no host of the inventory; Headscale's policy says who is one.
      interfaces.${fleet.mesh.interface}.allowedTCPPorts = portsFrom "operator";
      extraInputRules = lib.concatLines (
        lib.filter (line: line != "") (
          map rule (lib.filter (visitor: visitor.from != "internet" && visitor.from != "operator") visitors)
        )
      );
      # Tailscale answers on another way than it was asked.
      checkReversePath = "loose";
      logRefusedConnections = false;
      allowPing = true;
    };
  };
}
