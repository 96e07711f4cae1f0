import { watchRegions } from '@toast/stack/failover';
import { regionNames } from '@toast/stack/region';
import { onStack } from '../on-stack.ts';

/** Two failed looks move the name, here one a second; in production one every 10 s, and resolvers remember for 30 s. */
const everyMs = 1_000;
const kitchensBackMs = 30_000;

/** Ingress, backends, all at once. Its people find nobody until the name leads to the other region. */
export const regionDies = onStack({
  name: 'region dies',
  // Eight people and two kitchens knock in vain for some seconds, with pauses that grow.
  allowed: { failed: 80, outageMs: 12_000 },
  happen: async ({ stack, load, say, note }) => {
    const moved = Promise.withResolvers<void>();
    const stop = watchRegions(regionNames, {
      everyMs,
      portOf: (region) => stack.regions[region].ingress.ports.https,
      onChange: (region, isWell) => {
        load.move(region, isWell || region === 'west' ? region : 'west');
        if (region === 'east' && !isWell) moved.resolve();
      },
    });
    try {
      await load.more(60);
      const died = performance.now();
      say('region east loses its power');
      await stack.regions.east.die();
      await moved.promise;
      const after = Math.round((performance.now() - died) / 100) / 10;
      say(`the name leads to region west after ${after} s`);
      note(
        `the name led to the other region after ${after} s (in production 20 s, and up to 30 s of resolvers' memory)`,
      );
      await load.more(150);
      say('region east is back');
      await stack.regions.east.rise();
      await load.more(60);
    } finally {
      stop();
    }
  },
  afterwards: ({ note }, { kitchenGapMs, outageMs }) => {
    const shown = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
    note(
      `RPO 0; RTO here ${shown(outageMs)} for its people, ${shown(kitchenGapMs)} for its kitchens' streams`,
    );
    if (kitchenGapMs > kitchensBackMs)
      throw new Error(`a kitchen was without its stream for ${shown(kitchenGapMs)}`);
  },
});
