import { onStack } from '../on-stack.ts';

/** Its connections stay and nothing comes back: the ingress gives up after 6 s and asks another one. */
export const backendHangs = onStack({
  name: 'backend hangs',
  allowed: { failed: 0, outageMs: 7_000 },
  happen: async ({ stack, load, say }) => {
    const [hung] = stack.regions.east.backends;
    await load.more(60);
    say(`stop ${hung?.name} without closing anything`);
    hung?.pause();
    await load.more(250);
    hung?.resume();
    await load.more(60);
  },
});
