# A member of the mesh: Tailscale's client, told to register with our Headscale.
{ config, ... }:
let
  inherit (config.toast) fleet self;
in
{
  sops.secrets."mesh/auth-key" = { };

  services.tailscale = {
    enable = true;
    # On Headscale's node the port belongs to the control link; nobody needs to begin a conversation with its client.
    port = if self.role == "headscale" then fleet.ports.mesh + 1 else fleet.ports.mesh;
    interfaceName = fleet.mesh.interface;
    authKeyFile = config.sops.secrets."mesh/auth-key".path;
    disableUpstreamLogging = true;
    extraUpFlags = [
      "--login-server=https://${fleet.sites.headscale}"
      "--hostname=${self.name}"
      "--advertise-tags=tag:${self.role}"
    ];
  };

  # Services listen on the mesh's address, which may come later than they do.
  boot.kernel.sysctl."net.ipv4.ip_nonlocal_bind" = 1;
}
