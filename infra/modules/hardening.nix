# What is true of every host, whatever it does.
{ lib, ... }:
{
  services.openssh = {
    enable = true;
    # The firewall lets operators in over the mesh; this would open the port to everybody.
    openFirewall = false;
    settings = {
      PasswordAuthentication = false;
      KbdInteractiveAuthentication = false;
      # nixpkgs' image for EC2 says otherwise, in the same words.
      PermitRootLogin = lib.mkForce "no";
      X11Forwarding = false;
    };
  };
  users.mutableUsers = false;
  boot.kernel.sysctl = {
    "kernel.kptr_restrict" = 2;
    "kernel.dmesg_restrict" = 1;
    "kernel.unprivileged_bpf_disabled" = 1;
    "net.ipv4.tcp_syncookies" = 1;
    "net.ipv4.conf.all.accept_redirects" = 0;
    "net.ipv6.conf.all.accept_redirects" = 0;
    "net.ipv4.conf.all.send_redirects" = 0;
  };
  zramSwap.enable = true;
  services.journald.extraConfig = ''
    SystemMaxUse=1G
    MaxRetentionSec=30day
  '';
  nix.gc = {
    automatic = true;
    dates = "weekly";
    options = "--delete-older-than 30d";
  };
}
