import { onStack } from '../on-stack.ts';

/** Without another word, as a machine that loses power; the ingress sends what was under way to another one. */
export const backendDies = onStack({
  name: 'backend dies',
  allowed: { failed: 0, outageMs: 3_000 },
  happen: async ({ stack, load, say }) => {
    for (const doomed of [stack.backends[0], stack.backends[3]]) {
      await load.more(60);
      say(`kill ${doomed?.name}`);
      await doomed?.kill();
      await load.more(60);
      await doomed?.start();
    }
    await load.more(60);
  },
});
