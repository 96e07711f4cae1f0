import { execFileSync } from 'node:child_process';
import { inOwnNetwork } from '../in-own-network.ts';
import { onStack } from '../on-stack.ts';

/** Every packet from and to it is swallowed, as when its machine has lost the network: nobody refuses, and nobody says anything. */
export const unreachable = onStack({
  name: 'backend unreachable',
  allowed: { failed: 0, outageMs: 7_000 },
  happen: async ({ stack, load, say }) => {
    const port = stack.regions.east.backends[0]?.port ?? 0;
    await load.more(60);
    say(`swallow every packet of ${stack.regions.east.backends[0]?.name}`);
    nft(`table inet hole {
  chain in {
    type filter hook input priority 0; policy accept;
    tcp dport ${port} drop
    tcp sport ${port} drop
  }
}
`);
    await load.more(250);
    nft('delete table inet hole\n');
    await load.more(60);
  },
});

const nft = (input: string): void => void execFileSync('nft', ['-f', '-'], { input });

export const backendUnreachable = inOwnNetwork(unreachable);
