import { onStack } from '../on-stack.ts';

const reloads = 12;

/** As each certificate, each host that comes and goes brings one: new workers take over, old ones finish what they have. */
export const ingressReload = onStack({
  name: 'ingress reload under load',
  allowed: { failed: 0, outageMs: 3_000 },
  happen: async ({ stack, load, say }) => {
    await load.more(30);
    for (let count = 0; count < reloads; count += 1) {
      await Promise.all([stack.regions.east, stack.regions.west].map(({ ingress }) => ingress.reload()));
      await load.more(20);
    }
    say(`${reloads} reloads of both ingresses`);
  },
});
