import { citusLacks, cluster, must, nodesOf } from '../database-bed.ts';
import { onStack } from '../on-stack.ts';

const nodes = nodesOf({ names: cluster, patience: 3 });

/** A worker of Citus loses power: its restaurants wait for the standby, all others go on. */
export const workerDies = onStack({
  name: 'worker dies and its standby is promoted (Citus)',
  lacks: citusLacks,
  database: nodes.open,
  allowed: { failed: 400, outageMs: 5_000 },
  happen: async ({ load, say, note }) => {
    const bed = nodes.bed();
    const coordinator = bed.node('coordinator-east');
    const rows = await coordinator.ask(
      `select r.id, n.groupid from restaurant r
         join pg_dist_shard s on s.logicalrelid = 'restaurant'::regclass
           and s.shardid = get_shard_id_for_distribution_column('restaurant', r.id)
         join pg_dist_placement p using (shardid) join pg_dist_node n using (groupid)`,
      { database: 'toast' },
    );
    const groupOf = new Map(rows.map(([id = '', group = '']) => [id, group]));
    const doomed = rows[0]?.[1] ?? '1';
    const others = [...groupOf.values()].filter((group) => group !== doomed).length;
    say(`${groupOf.size - others} restaurants on the worker that dies, ${others} elsewhere`);
    await load.more(60);
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
    await load.more(90);
    await must(bed, `worker-${doomed}-east`, ['rejoin'], say);
    await load.more(60);
  },
});
