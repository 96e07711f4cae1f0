import { citusLacks, cluster, must, nodesOf } from '../database-bed.ts';
import { onStack } from '../on-stack.ts';

const nodes = nodesOf({ names: cluster, patience: 3 });

/** A worker of Citus loses power: its restaurants wait for the standby, all others go on. */
export const workerDies = onStack({
  name: 'worker dies and its standby is promoted (Citus)',
  lacks: citusLacks,
  database: nodes.open,
  // Of those whose worker it was, until it is promoted; the others are counted apart.
  allowed: { failed: 400, outageMs: 25_000 },
  happen: async ({ stack, load, say, note }) => {
    const bed = nodes.bed();
    const groupOf = new Map<string, string>();
    for (const { id } of stack.demo.restaurants) {
      const [[group = ''] = []] = await bed.node('coordinator-east').ask(
        `select groupid from pg_dist_placement
         where shardid = get_shard_id_for_distribution_column('restaurant', '${id}')`,
        { database: 'toast' },
      );
      groupOf.set(id, group);
    }
    const doomed = [...groupOf.values()][0] ?? '1';
    const others = [...groupOf.values()].filter((group) => group !== doomed).length;
    say(`${groupOf.size - others} restaurants on the worker that dies, ${others} elsewhere`);
    await load.more(60);
    const ofOthers = longestGap(
      () => load.acknowledged.filter(({ restaurantId }) => groupOf.get(restaurantId) !== doomed).length,
    );
    await bed.node(`worker-${doomed}-east`).kill();
    const before = load.acknowledged.length;
    await load.more(20);
    const meanwhile = load.acknowledged.slice(before);
    const untouched = meanwhile.filter(({ restaurantId }) => groupOf.get(restaurantId) !== doomed).length;
    note(`${untouched} orders of other restaurants were placed while the worker was away`);
    if (others > 0 && untouched === 0) throw new Error('the other restaurants stood still as well');
    const began = performance.now();
    await must(bed, 'coordinator-east', ['promote', `worker-${doomed}-west`], say);
    note(`promoted in ${Math.round(performance.now() - began)} ms`);
    note(`the other restaurants were without an order for ${Math.round(ofOthers())} ms at most`);
    await load.more(90);
    await must(bed, `worker-${doomed}-east`, ['rejoin'], say);
    await load.more(60);
  },
});

/** Looks at a number that grows; the result ends that and says how long it stood still at most, in milliseconds. */
function longestGap(count: () => number): () => number {
  let last = count();
  let since = performance.now();
  let longest = 0;
  const look = () => {
    longest = Math.max(longest, performance.now() - since);
    if (count() === last) return;
    last = count();
    since = performance.now();
  };
  const timer = setInterval(look, 50);
  return () => {
    clearInterval(timer);
    return longest;
  };
}
