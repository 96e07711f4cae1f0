# In which order the hosts of a fleet get a new version, and where each says that it is well: who is needed by others goes first, who stands
# by goes before who acts, and the doors go last.
fleet:
let
  acts = host: !(host ? standbyOf);
  standbysFirst =
    role: builtins.filter (host: !(acts host)) (fleet.byRole role) ++ builtins.filter acts (fleet.byRole role);
  well = {
    backend = host: "http://${fleet.nameInMesh host}:${toString fleet.ports.api}/readyz";
    ingress = host: "http://127.0.0.1:8081/nginx_status";
  };
in
map
  (host: {
    inherit (host) name;
    address = fleet.nameInMesh host;
    well = (well.${host.role} or (_: "")) host;
  })
  (
    fleet.byRole "monitor"
    ++ fleet.byRole "headscale"
    ++ standbysFirst "worker"
    # The schema comes with the coordinator; what runs now minds no migration, what comes next may need it.
    ++ standbysFirst "coordinator"
    ++ fleet.byRole "backend"
    ++ fleet.byRole "ingress"
  )
