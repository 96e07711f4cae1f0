# A region from its ingress to its shards: an order is placed, the backend that placed it dies, and the other one knows of it.
_inputs:
let
  fleet = import ../../globals.nix;
  host = import ./host.nix;
  database =
    name:
    { lib, ... }:
    {
      imports = [ (host name) ];
      services.postgresql.settings = {
        shared_buffers = lib.mkForce "128MB";
        # No standby is started here, and a commit would wait for one.
        synchronous_standby_names = lib.mkForce "";
      };
    };
in
{
  name = "toast-orders";

  nodes = {
    ingress = host "ingress-east";
    backend1 = host "backend-east-1";
    backend2 = host "backend-east-2";
    coordinator = database "coordinator-east";
    worker1 = database "worker-1-east";
    worker2 = database "worker-2-east";
    worker3 = database "worker-3-east";
  };

  testScript = ''
    import json

    site = "${fleet.sites.api}"

    def ask(path, *more):
        words = " ".join(more)
        return ingress.succeed(
            f"curl --silent --show-error --insecure --fail --resolve {site}:443:127.0.0.1 {words} https://{site}{path}"
        )

    start_all()
    for database in [coordinator, worker1, worker2, worker3]:
        database.wait_for_unit("postgresql.service")
    coordinator.wait_until_succeeds(
        "su postgres -c \"psql -d toast -Atqc 'select count(*) = 4 from pg_dist_node where isactive'\" | grep t", timeout=180
    )
    coordinator.wait_until_succeeds("systemctl restart toast-migrate.service", timeout=180)
    for backend in [backend1, backend2]:
        backend.wait_until_succeeds("curl --silent --fail http://$(hostname -I | tr ' ' '\\n' | grep ^100):${toString fleet.ports.api}/readyz", timeout=180)
    ingress.wait_for_unit("nginx.service")

    backend1.succeed(
        "set -a; . /run/secrets/rendered/backend.env; "
        "$(systemctl show -p ExecStart --value toast-serve | grep -o '/nix/store[^ ]*bin/node') "
        "$(systemctl show -p ExecStart --value toast-serve | grep -o '/nix/store[^ ]*main.ts') seed --out /tmp/demo.json"
    )
    restaurant = json.loads(backend1.succeed("cat /tmp/demo.json"))["restaurants"][0]
    home = f"/v1/restaurants/{restaurant['id']}"
    key = f"--header 'Authorization: Bearer {restaurant['apiKey']}'"

    menu = json.loads(ask(f"{home}/menu", key))
    plain = next(item for item in menu["items"] if not item["modifierGroupIds"])
    order = json.dumps({"cart": {"diningOption": "TAKE_OUT", "lines": [{"id": "line-1", "itemId": plain["id"], "quantity": 1}]}})
    body = f"--json '{order}'"

    with subtest("an order is placed once, whoever is asked again"):
        first = json.loads(ask(f"{home}/orders", key, body, "--header 'Idempotency-Key: test-order-1'"))
        backend1.crash()
        again = json.loads(ask(f"{home}/orders", key, body, "--header 'Idempotency-Key: test-order-1'"))
        assert first["id"] == again["id"], (first, again)

    with subtest("the region goes on with one backend"):
        other = json.loads(ask(f"{home}/orders", key, body, "--header 'Idempotency-Key: test-order-2'"))
        assert other["id"] != first["id"]

    with subtest("nothing but the ingress answers the world"):
        backend2.fail("curl --silent --max-time 3 http://worker1:${toString fleet.ports.postgres}")
        ingress.fail("curl --silent --max-time 3 http://coordinator:${toString fleet.ports.postgres}")
  '';
}
