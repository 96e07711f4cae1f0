import { ask, tryAsk } from './ask.ts';
import type { Node, Peer } from './node.ts';
import { stateOf } from './state.ts';
import { until } from './until.ts';

const toast = { database: 'toast' };

/** Tells the cluster which node of a group acts now, and ends what the old one had begun over several. Nothing on plain PostgreSQL. */
export async function enlist(
  node: Node,
  target: Peer,
  say: (line: string) => void,
  patience = 90,
): Promise<void> {
  const coordinator = await actingCoordinator(node, target);
  if (coordinator === undefined) {
    say('no coordinator acts: promote one, then run this again, so that it hears of this node');
    return;
  }
  const { output } = await tryAsk(
    node,
    coordinator,
    "select 1 from pg_extension where extname = 'citus'",
    toast,
  );
  if (output.trim() === '') return;
  if (target.role === 'coordinator') await enlistCoordinator(node, target, patience, say);
  else await enlistWorker(node, coordinator, target, say);
  const found = await ask(node, coordinator, 'select recover_prepared_transactions()', {
    ...toast,
    deadline: 30_000,
  });
  say(`${found[0]?.[0] ?? 0} transactions over several nodes were brought to their end`);
}

/**
 * The workers have to be told of their coordinator, and all at once: while one is away, or has not heard of another's new place yet,
 * Citus refuses. Orders do not wait for it. `patience`: how many seconds are tried; 0 leaves it to a later call.
 */
async function enlistCoordinator(
  node: Node,
  target: Peer,
  patience: number,
  say: (line: string) => void,
): Promise<void> {
  const long = { ...toast, deadline: 30_000 };
  const host = `select citus_set_coordinator_host('${target.address}', ${target.port})`;
  let why = '';
  const told = await until('', patience, async () => {
    await tryAsk(node, target, 'select start_metadata_sync_to_all_nodes()', long);
    const { code, complaint } = await tryAsk(node, target, host, long);
    why = complaint.trim().split('\n')[0] ?? '';
    return code === 0;
  }).then(
    () => true,
    () => false,
  );
  if (told) return say('the workers know the coordinator');
  if (patience > 0) throw new Error(`the workers do not know their coordinator: ${why}`);
  say(`the workers hear of their coordinator later: ${why}`);
}

async function enlistWorker(
  node: Node,
  coordinator: Peer,
  target: Peer,
  say: (line: string) => void,
): Promise<void> {
  const [known] = await ask(
    node,
    coordinator,
    `select nodeid, nodename || ':' || nodeport from pg_dist_node where groupid = ${target.group} and noderole = 'primary'`,
    toast,
  );
  if (known === undefined) throw new Error(`${coordinator.name} knows no group ${target.group}.`);
  const [id, at] = known;
  if (at !== `${target.address}:${target.port}`) {
    await ask(
      node,
      coordinator,
      // Statements that wait for the lost node hold locks on it; they are ended after a second.
      `select citus_update_node(${id}, '${target.address}', ${target.port}, true, 1000)`,
      { ...toast, deadline: 60_000 },
    );
    say(`${coordinator.name} asks ${target.name} from now on`);
  }
  await until(`${coordinator.name} reaches ${target.name}`, 30, async () => {
    const { output } = await tryAsk(
      node,
      coordinator,
      `select citus_check_connection_to_node('${target.address}', ${target.port})`,
      toast,
    );
    return output.trim() === 't';
  });
}

async function actingCoordinator(node: Node, target: Peer): Promise<Peer | undefined> {
  if (target.role === 'coordinator') return target;
  const found = await Promise.all(
    node.peers
      .filter(({ role }) => role === 'coordinator')
      .map(async (peer) => ({ peer, state: await stateOf(node, peer) })),
  );
  // Two may act while a lost one has not been fenced yet; the higher timeline is the one that was promoted.
  return found
    .flatMap(({ peer, state }) => (state.is === 'acting' ? [{ peer, timeline: state.timeline }] : []))
    .toSorted((a, b) => b.timeline - a.timeline)[0]?.peer;
}
