import { parseArgs } from 'node:util';
import { describeNodes, failOver } from './failover.ts';
import { fenceHere } from './fence.ts';
import { demandMayStart } from './may-start.ts';
import { peerNamed, readNode } from './node.ts';
import { promote } from './promote.ts';
import { clone, rejoin } from './rejoin.ts';
import { standAlone } from './stand-alone.ts';
import { watch } from './watch.ts';

const usage = `toast-nodes                                   how every database node is
toast-promote NODE [--fence] [--force]        the standby NODE acts for its group from now on
toast-failover REGION [--fence] [--force]     every group acts in REGION from now on
toast-fence                                   this host's server stops and does not come back
toast-rejoin [--anew]                         this host becomes the standby of the one that acts
toast-alone [--forget-standby]                this host acknowledges writes without its standby
  --fence   an acting partner is fenced first: for planned changes
  --force   also where acknowledged orders may be lost; it says which
`;

const say = (line: string) => void process.stdout.write(`${line}\n`);
const node = readNode();
const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  options: Object.fromEntries(
    ['fence', 'force', 'anew', 'forget-standby'].map((name) => [
      name,
      { type: 'boolean', default: false } as const,
    ]),
  ),
  allowPositionals: true,
});
const set = (name: string) => values[name] === true;
const [deed, name = ''] = positionals;
const promotion = { fence: set('fence'), force: set('force') };
const leaving = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => leaving.abort());

const deeds: Record<string, () => Promise<unknown>> = {
  nodes: async () => {
    for (const line of await describeNodes(node)) say(line);
  },
  promote: () => promote(node, peerNamed(node, name), promotion, say),
  failover: async () => {
    if ((await failOver(node, name, promotion, say)) > 0) process.exitCode = 1;
  },
  fence: () => fenceHere(node, 'by hand'),
  rejoin: () => rejoin(node, { anew: set('anew') }, say),
  alone: () => standAlone(node, { forget: set('forget-standby') }, say),
  clone: () => clone(node, say),
  'may-start': () => demandMayStart(node),
  watch: () => watch(node, say, leaving.signal),
};

const chosen = deeds[deed ?? ''];
if (chosen === undefined) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  try {
    await chosen();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
