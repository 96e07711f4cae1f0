import { chmodSync, chownSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@toast/local/ports';
import { type BedNode, bedNode } from './bed-node.ts';
import { makeAuthority, makePair } from './certificates.ts';
import { foundPrimary, foundStandby } from './found.ts';
import { guardian } from './guardian.ts';
import { programs, serverOwner } from './programs.ts';
import { type RenderedFleet, renderFleet } from './rendered.ts';

export type BedOptions = {
  /** Names of database nodes in the inventory; the others are left out of it. More than one pair are a cluster of Citus. */
  readonly names: readonly string[];
  /** Seconds that an acting node waits for its standby. */
  readonly patience?: number;
  /** Settings beside those of the product, of every node. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Where a node's data lies when not beside the others; it must exist and belong to the server's user. */
  readonly dataOf?: Readonly<Record<string, string>>;
};

export type Bed = {
  readonly directory: string;
  readonly nodes: readonly BedNode[];
  readonly rendered: RenderedFleet;
  node(name: string): BedNode;
  /** Certificate and key of a backend, and whose word they are: ca. */
  readonly certificates: { readonly ca: string; readonly backend: Pair; readonly node: Pair };
  end(): Promise<void>;
};
type Pair = { readonly certificate: string; readonly key: string };

/** Real servers with the product's own settings, on loopback addresses: acting nodes, and standbys that follow them. */
export async function makeBed(options: BedOptions): Promise<Bed> {
  const directory = mkdtempSync(join(tmpdir(), 'toast-bed-'));
  chmodSync(directory, 0o755);
  const owner = serverOwner();
  const own = (path: string) => {
    mkdirSync(path, { recursive: true });
    if (owner !== undefined) chownSync(path, owner.uid, owner.gid);
    return path;
  };
  const port = await freePort();
  // Each bed has a network of its own, so that its nodes can share a port, as they do in the mesh.
  const network = `127.${port >> 8}.${port & 255}`;
  const addresses = Object.fromEntries(
    options.names.map((name, index) => [name, `${network}.${index + 10}`]),
  );
  makeAuthority(directory);
  const node = makePair(directory, 'node', { addresses: Object.values(addresses), owner });
  const backend = makePair(directory, 'backend', { owner });
  const ca = join(directory, 'ca.crt');
  const rendered = renderFleet({
    addresses,
    port,
    certificates: { ca, ...node, backendCertificate: backend.certificate, backendKey: backend.key },
    scratch: directory,
  });
  const dataOf = (name: string) => options.dataOf?.[name] ?? join(directory, name, 'data');
  const pgCtl = [...(owner?.as ?? []), join(programs(), 'pg_ctl')];
  const guard = guardian(directory, pgCtl, options.names.map(dataOf));
  const nodes = options.names.map((name) => {
    const found = rendered.nodes[name];
    const address = addresses[name];
    if (found === undefined || address === undefined) throw new Error(`no ${name} in the inventory`);
    const home = own(join(directory, name));
    return bedNode({
      name,
      address,
      port,
      home,
      data: dataOf(name),
      rendered: found,
      owner,
      pair: node,
      patience: options.patience ?? 3,
      settings: options.settings ?? {},
    });
  });
  const bed: Bed = {
    directory,
    nodes,
    rendered,
    node: (name) => {
      const found = nodes.find((each) => each.name === name);
      if (found === undefined) throw new Error(`no ${name} in the bed`);
      return found;
    },
    certificates: { ca, backend, node },
    end: async () => {
      for (const each of nodes) each.close();
      await guard.end();
    },
  };
  try {
    await foundFleet(nodes);
  } catch (error) {
    const logs = nodes.map((each) => `${each.name}:\n${each.log().split('\n').slice(-15).join('\n')}`);
    await bed.end();
    throw new Error(`the bed does not stand up:\n${logs.join('\n')}`, { cause: error });
  }
  return bed;
}

async function foundFleet(nodes: readonly BedNode[]): Promise<void> {
  // The coordinator adds workers, which wait for their standbys with what they are told; on hosts it tries until they have one.
  for (const role of ['worker', 'coordinator']) {
    const ours = nodes.filter(({ name }) => name.startsWith(role));
    await Promise.all(ours.filter(({ rendered }) => !rendered.standby).map(foundPrimary));
    await Promise.all(ours.filter(({ rendered }) => rendered.standby).map(foundStandby));
  }
}
