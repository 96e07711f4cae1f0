# Before there is a mesh, nodes must reach Headscale, and Headscale has no public door but the mesh's UDP port. So plain WireGuard
# listens there, for the ingresses alone, and these hand on what comes for Headscale's name. See decision 0022.
{ config, lib, ... }:
let
  inherit (config.toast) fleet self;
  hub = self.role == "headscale";
  peers = if hub then fleet.byRole "ingress" else fleet.byRole "headscale";
  secret = name: config.sops.placeholder."control/${name}";
  peer = host: ''
    [Peer]
    PublicKey = ${secret "${host.name}-public-key"}
    AllowedIPs = ${host.control}/32
    ${lib.optionalString (!hub) ''
      Endpoint = control.${fleet.domain}:${toString fleet.ports.mesh}
      PersistentKeepalive = 25
    ''}'';
in
{
  sops.secrets = builtins.listToAttrs (
    map (name: {
      name = "control/${name}";
      value = { };
    }) ([ "${self.name}-private-key" ] ++ map (host: "${host.name}-public-key") peers)
  );
  sops.templates."${fleet.control.interface}.conf".content = ''
    [Interface]
    Address = ${self.control}/24
    PrivateKey = ${secret "${self.name}-private-key"}
    ${lib.optionalString hub "ListenPort = ${toString fleet.ports.mesh}"}
    ${lib.concatMapStringsSep "\n" peer peers}
  '';
  networking.wg-quick.interfaces.${fleet.control.interface}.configFile =
    config.sops.templates."${fleet.control.interface}.conf".path;
  networking.firewall.extraInputRules = lib.optionalString hub ''
    iifname "${fleet.control.interface}" ip saddr { ${
      lib.concatMapStringsSep ", " (host: host.control) peers
    } } tcp dport ${toString fleet.ports.headscale} accept
  '';
}
