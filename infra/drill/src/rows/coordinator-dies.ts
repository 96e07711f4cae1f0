import { must, nodesLack, nodesOf, pair } from '../database-bed.ts';
import { onStack } from '../on-stack.ts';

const nodes = nodesOf({ names: pair, patience: 3 });

/** It loses power; one command promotes its standby in the other region; then it comes back, and must not act. */
export const coordinatorDies = onStack({
  name: 'coordinator dies and the standby is promoted',
  lacks: nodesLack,
  database: nodes.open,
  allowed: { failed: 200, outageMs: 20_000 },
  happen: async ({ load, say, note }) => {
    const bed = nodes.bed();
    const [east, west] = [bed.node('coordinator-east'), bed.node('coordinator-west')];
    await load.more(60);
    await east.kill();
    const died = performance.now();
    await must(bed, west.name, ['failover', 'west'], say);
    await nodes.database().leadsTo(west.name);
    note(`the backends were led to the standby ${Math.round(performance.now() - died)} ms after the death`);
    await load.more(60);
    const refused = await east.start().then(
      () => undefined,
      (error: unknown) => String(error),
    );
    if (refused === undefined || east.running()) throw new Error('the old coordinator started again');
    note('the old coordinator fenced itself when it was started');
    await must(bed, east.name, ['rejoin'], say);
    await load.more(60);
    const [[state] = []] = await west.ask('select sync_state from pg_stat_replication');
    note(`rejoined, and ${state === 'quorum' ? 'commits wait for it again' : `its state is ${state}`}`);
  },
});
