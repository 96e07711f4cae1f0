# pg_hba.conf of a database node, from the inventory: nobody without TLS, nobody from outside of the mesh, and by name.
# A statement travels from the coordinator to the workers under its own role, so the nodes' certificate may be toast_app as well.
host:
let
  fleet = import ../globals.nix;
  text = import ../nginx/text.nix;
  node = peer: ''
    hostssl all postgres,toast_app ${peer.mesh}/32 cert map=nodes
    hostssl replication replicator ${peer.mesh}/32 cert map=nodes
  '';
  # A certificate of ours and the role's password: one alone opens nothing.
  backend = peer: "hostssl toast toast_app ${peer.mesh}/32 scram-sha-256 clientcert=verify-ca";
in
''
  local all postgres peer
  local all postgres_exporter peer map=exporter
''
# Itself as well: Citus reaches its own node by its name.
+ text.each node fleet.databases
+ text.when (host.role == "coordinator") (text.each backend (fleet.byRole "backend") + "\n")
