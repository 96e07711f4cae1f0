import { citusLacks, cluster, must, nodesOf } from '../database-bed.ts';
import { onStack } from '../on-stack.ts';

const nodes = nodesOf({ names: cluster, patience: 3 });
const east = cluster.filter((name) => name.endsWith('east'));

/** Coordinator and workers of a region lose power at once; one command has every group act in the other region. */
export const databasesRegionDies = onStack({
  name: 'all databases of a region die (Citus)',
  lacks: citusLacks,
  database: nodes.open,
  allowed: { failed: 400, outageMs: 40_000 },
  happen: async ({ load, say, note }) => {
    const bed = nodes.bed();
    await load.more(60);
    await Promise.all(east.map((name) => bed.node(name).kill()));
    const died = performance.now();
    await must(bed, 'coordinator-west', ['failover', 'west'], say);
    await nodes.database().leadsTo('coordinator-west');
    note(`all groups acted in the other region ${Math.round(performance.now() - died)} ms after the death`);
    await load.more(90);
  },
});
