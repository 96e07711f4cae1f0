# Headscale with our policy: hosts register by a key, get their names, and reach of one another what the inventory says.
_inputs:
let
  fleet = import ../../globals.nix;
  name = fleet.sites.headscale;
  member =
    { pkgs, ... }:
    {
      services.tailscale.enable = true;
      networking.nftables.enable = true;
      networking.firewall.trustedInterfaces = [ fleet.mesh.interface ];
      security.pki.certificateFiles = [ "${import ./certificates.nix pkgs fleet}/ca.crt" ];
      networking.hosts."192.168.1.2" = [ name ];
      environment.systemPackages = [ pkgs.netcat ];
      # Something to reach at the database's port; whether one may is the policy's to say.
      systemd.services.listens = {
        wantedBy = [ "multi-user.target" ];
        serviceConfig = {
          ExecStart = "${pkgs.netcat}/bin/nc -lk ${toString fleet.ports.postgres}";
          Restart = "always";
        };
      };
    };
in
{
  name = "toast-mesh";

  nodes = {
    backend = member;
    control =
      { lib, pkgs, ... }:
      {
        imports = [
          ../../modules/fleet.nix
          ../../modules/headscale.nix
        ];
        toast.host = "headscale";
        networking.hostName = lib.mkForce "control";
        networking.firewall.allowedTCPPorts = [ 443 ];
        networking.firewall.allowedUDPPorts = [ 3478 ];
        networking.hosts."127.0.0.1" = [ name ];
        services.headscale = {
          address = lib.mkForce "127.0.0.1";
          # No relay of somebody else can be reached from here.
          settings.derp = {
            urls = [ ];
            server = {
              enabled = true;
              region_id = 999;
              stun_listen_addr = "0.0.0.0:3478";
            };
          };
        };
        services.nginx = {
          enable = true;
          virtualHosts.${name} = {
            onlySSL = true;
            sslCertificate = "${import ./certificates.nix pkgs fleet}/sites.crt";
            sslCertificateKey = "${import ./certificates.nix pkgs fleet}/sites.key";
            locations."/" = {
              proxyPass = "http://127.0.0.1:${toString fleet.ports.headscale}";
              proxyWebsockets = true;
            };
          };
        };
      };
    coordinator = member;
    worker = member;
  };

  testScript = ''
    start_all()
    control.wait_for_unit("headscale.service")
    control.wait_for_open_port(443)
    control.succeed("headscale users create fleet")
    for role, machine in {"backend": backend, "coordinator": coordinator, "worker": worker}.items():
        key = control.succeed(f"headscale preauthkeys create --user 1 --reusable --tags tag:{role}").strip().splitlines()[-1]
        machine.wait_for_unit("tailscaled.service")
        machine.succeed(f"tailscale up --login-server https://${name} --auth-key {key} --hostname {role}")

    def reaches(machine, target):
        address = target.succeed("tailscale ip -4").strip()
        status, _ = machine.execute(f"nc -z -w 5 {address} ${toString fleet.ports.postgres}")
        return status == 0

    with subtest("every host has a name in the mesh"):
        for role in ["coordinator", "worker"]:
            backend.wait_until_succeeds(f"getent hosts {role}.${fleet.mesh.domain}", timeout=60)

    with subtest("who may come to a database is what the inventory says"):
        backend.wait_until_succeeds("nc -z -w 5 $(getent hosts coordinator.${fleet.mesh.domain} | cut -d' ' -f1) ${toString fleet.ports.postgres}", timeout=60)
        assert reaches(coordinator, worker)
        assert reaches(worker, coordinator)
        assert not reaches(backend, worker)
        assert not reaches(coordinator, backend)
  '';
}
