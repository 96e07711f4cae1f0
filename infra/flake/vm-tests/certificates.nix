# An authority for one test run, and what it signs: the nodes of the database, their clients, and the sites.
pkgs: fleet:
let
  names = builtins.concatStringsSep "," (map (host: "DNS:${fleet.nameInMesh host}") fleet.databases);
  sites = builtins.concatStringsSep "," (map (site: "DNS:${site}") (builtins.attrValues fleet.sites));
in
pkgs.runCommand "toast-test-certificates" { nativeBuildInputs = [ pkgs.openssl ]; } ''
  mkdir -p $out
  cd $out
  key="-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes"
  openssl req -x509 $key -keyout ca.key -out ca.crt -days 2 -subj "/CN=test authority"
  sign() {
    openssl req $key -keyout $1.key -out $1.csr -subj "/CN=$2"
    openssl x509 -req -in $1.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 2 -out $1.crt \
      -extfile <(echo "subjectAltName=$3")
  }
  sign node node ${names}
  sign client client DNS:client
  sign sites ${fleet.domain} ${sites}
''
