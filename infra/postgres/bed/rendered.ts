import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluate } from '@toast/infra-checks/nix';
import { inRoot } from '@toast/local/root';
import type { Link } from '../commands/link.ts';
import type { Node } from '../commands/node.ts';

/** What infra/postgres says of a node. */
export type Rendered = {
  readonly settings: Readonly<Record<string, string | number | boolean>>;
  readonly hba: string;
  readonly ident: string;
  readonly clusterSql: string;
  readonly node: Node;
  /** Whether the inventory lists it as another one's standby. */
  readonly standby: boolean;
};

export type Fleet = {
  /** A node's name and the loopback address that stands for its address in the mesh. */
  readonly addresses: Readonly<Record<string, string>>;
  readonly port: number;
  readonly certificates: Readonly<
    Record<'ca' | 'certificate' | 'key' | 'backendCertificate' | 'backendKey', string>
  >;
  readonly scratch: string;
};

export type RenderedFleet = {
  readonly nodes: Readonly<Record<string, Rendered>>;
  /** Of a backend's host; the coordinator must be among the nodes. */
  readonly link: Link;
  readonly pgbouncer: {
    readonly databases: Readonly<Record<string, string>>;
    readonly pgbouncer: Readonly<Record<string, string | number>>;
  };
};

const expression = `let
  fleet = import (scratch + "/globals.nix");
  certificates = { inherit ca certificate key; };
  backends = { inherit ca; certificate = backendCertificate; key = backendKey; };
  of = host: {
    standby = host ? standbyOf;
    settings = import (scratch + "/postgres/settings.nix") { inherit host certificates; };
    hba = import (scratch + "/postgres/hba.nix") host;
    ident = import (scratch + "/postgres/ident.nix");
    clusterSql = import (scratch + "/postgres/cluster-sql.nix") host;
    node = import (scratch + "/postgres/node.nix") { inherit host certificates; data = ""; programs = ""; };
  };
in builtins.toJSON {
  nodes = builtins.listToAttrs (map (host: { inherit (host) name; value = of host; }) fleet.databases);
  link = import (scratch + "/postgres/link.nix") { certificates = backends; passwords = ""; programs = ""; };
  pgbouncer = import (scratch + "/postgres/pgbouncer.nix") { certificates = backends; passwords = ""; };
}`;

/**
 * The real inventory and the real Nix files with only these database nodes in them, at other addresses. Nothing else is changed: what
 * does not work here does not work on the hosts.
 */
export function renderFleet(fleet: Fleet): RenderedFleet {
  const infra = join(fleet.scratch, 'infra');
  mkdirSync(join(infra, 'nginx'), { recursive: true });
  for (const file of ['globals.nix', 'nginx/text.nix']) cpSync(inRoot('infra', file), join(infra, file));
  for (const file of ['settings', 'hba', 'ident', 'cluster-sql', 'node', 'pgbouncer', 'link'])
    cpSync(inRoot('infra/postgres', `${file}.nix`), join(infra, 'postgres', `${file}.nix`));
  const inventory = evaluate('builtins.fromJSON (builtins.readFile (infra + "/inventory.json"))') as {
    ports: Record<string, number>;
    mesh: { domain: string };
    hosts: Record<string, { mesh: string; group?: number }>;
  };
  const { hosts } = inventory;
  for (const [name, host] of Object.entries(hosts)) {
    const address = fleet.addresses[name];
    if (address !== undefined) host.mesh = address;
    else if (host.group !== undefined) delete hosts[name];
  }
  inventory.ports['postgres'] = fleet.port;
  writeFileSync(join(infra, 'inventory.json'), JSON.stringify(inventory));
  const text = evaluate(expression, { scratch: infra, ...fleet.certificates });
  const named = Object.entries(fleet.addresses).reduce(
    // Nobody resolves the mesh's names here.
    (so, [name, address]) => so.replaceAll(`${name}.${inventory.mesh.domain}`, address),
    String(text),
  );
  return JSON.parse(named) as RenderedFleet;
}
