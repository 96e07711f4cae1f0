import { nodesLack, nodesOf, pair } from '../database-bed.ts';
import { onStack } from '../on-stack.ts';

const nodes = nodesOf({ names: pair, patience: 15 });

/** Once in good order, as for a new version, and once by SIGKILL; its standby stays what it is. */
export const databaseRestarts = onStack({
  name: 'database restarts',
  lacks: nodesLack,
  database: nodes.open,
  allowed: { failed: 120, outageMs: 12_000 },
  happen: async ({ load, say }) => {
    const node = nodes.bed().node('coordinator-east');
    await load.more(60);
    say('restart');
    await node.stop();
    await node.start();
    await load.more(60);
    say('kill');
    await node.kill();
    await node.start();
    await load.more(60);
  },
});
