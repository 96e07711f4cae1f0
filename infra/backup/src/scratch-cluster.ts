import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ChoiceOptions } from './choose-backup.ts';
import type { Fleet } from './fleet.ts';
import { own } from './own.ts';
import { type Planned, planRestore, restoreFiles } from './pgbackrest.ts';
import type { Programs } from './programs.ts';
import { type ScratchServer, type ScratchStart, startScratch } from './scratch-server.ts';
import { withClient } from './with-client.ts';

export type ScratchOptions = ChoiceOptions & {
  readonly point: string;
  /** An empty or missing directory, with room for all nodes; its path is short, for a socket's must be. */
  readonly scratch: string;
  /** Milliseconds that one node may take from its backup to the point; an hour by default. */
  readonly patience?: number;
  readonly signal?: AbortSignal;
  readonly say?: (line: string) => void;
};

/** A copy of all nodes as they were at the point, running. */
export type ScratchCluster = {
  readonly coordinator: string;
  /** Superuser's URLs of the database on all nodes, the coordinator's first. */
  readonly nodes: readonly string[];
  readonly plans: readonly Planned[];
  /** Stops the servers and removes their files. */
  remove(): Promise<void>;
};

/**
 * Restores all nodes to one point into scratch directories and runs them, reachable by sockets only. The real cluster is not
 * touched: the copy forgets its addresses before its first server knows what Citus is.
 */
export async function restoreScratch(
  programs: Programs,
  fleet: Fleet,
  options: ScratchOptions,
): Promise<ScratchCluster> {
  const { point, scratch, signal, say = () => {}, patience = 3_600_000 } = options;
  const plans = (await planRestore(programs, fleet, point, options)).toSorted(
    (a, b) => a.node.group - b.node.group,
  );
  if (existsSync(join(scratch, 's'))) throw new Error(`${scratch} holds a copy already: remove it first`);
  const sockets = folder(programs, scratch, 's');
  const starts: ScratchStart[] = [];
  const running: ScratchServer[] = [];
  const stopAll = async () => {
    for (const server of running.splice(0).toReversed()) await server.stop();
  };
  const remove = async () => {
    await stopAll();
    for (const { directory } of starts) rmSync(directory, { recursive: true, force: true });
    rmSync(sockets, { recursive: true, force: true });
  };
  try {
    for (const [index, plan] of plans.entries()) {
      const directory = folder(programs, scratch, plan.node.name);
      starts.push({
        name: plan.node.name,
        bin: fleet.bin,
        directory,
        sockets,
        port: 5432 + index,
        preload: '',
        patience,
        signal,
      });
      say(`${plan.node.name}: from ${plan.label} of ${plan.source.name}`);
      const data = folder(programs, directory, 'data');
      await restoreFiles(programs, fleet, plan, { point, directory: data, scratch: true, signal });
    }
    // Without Citus first: it would call the nodes that the copy knows, and those are the real ones.
    for (const start of starts) running.push(await startScratch(programs, start));
    say('every node has reached the point');
    if (fleet.preload !== '') {
      const addresses = plans.map(({ node }, index) => ({ group: node.group, port: 5432 + index }));
      for (const server of running) await forgetAddresses(server.url(fleet.database), sockets, addresses);
      await stopAll();
      for (const start of starts)
        running.push(await startScratch(programs, { ...start, preload: fleet.preload }));
    }
  } catch (error) {
    await remove();
    throw error;
  }
  const nodes = running.map((server) => server.url(fleet.database));
  return { coordinator: nodes[0] ?? '', nodes, plans, remove };
}

/** Has the copy find its nodes here, and nowhere else. Citus' own functions would ask the nodes first. */
async function forgetAddresses(
  url: string,
  sockets: string,
  addresses: readonly { readonly group: number; readonly port: number }[],
): Promise<void> {
  await withClient(url, async (client) => {
    await client.query('begin');
    await client.query("set local session_replication_role = 'replica'");
    const known = addresses.map(({ group }) => group);
    await client.query(
      "delete from pg_catalog.pg_dist_node where noderole <> 'primary' or groupid <> all ($1)",
      [known],
    );
    for (const { group, port } of addresses)
      await client.query(
        'update pg_catalog.pg_dist_node set nodename = $1, nodeport = $2 where groupid = $3',
        [sockets, port, group],
      );
    await client.query('commit');
  });
}

function folder(programs: Programs, ...path: string[]): string {
  const made = join(...path);
  mkdirSync(made, { recursive: true, mode: 0o700 });
  own(made, programs.user);
  return made;
}
