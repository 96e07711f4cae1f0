import { ask, tryAsk } from './ask.ts';
import type { Node, Peer } from './node.ts';
import { stateOf } from './state.ts';
import { until } from './until.ts';

const toast = { database: 'toast' };

/** Tells the cluster which node of a group acts now, and ends what the old one had begun over several. Nothing on plain PostgreSQL. */
export async function enlist(node: Node, target: Peer, say: (line: string) => void): Promise<void> {
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
  if (target.role === 'coordinator') {
    await ask(node, target, `select citus_set_coordinator_host('${target.address}', ${target.port})`, {
      ...toast,
      deadline: 30_000,
    });
    say('the workers know the coordinator');
  } else await enlistWorker(node, coordinator, target, say);
  const found = await ask(node, coordinator, 'select recover_prepared_transactions()', {
    ...toast,
    deadline: 30_000,
  });
  say(`${found[0]?.[0] ?? 0} transactions over several nodes were brought to their end`);
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
