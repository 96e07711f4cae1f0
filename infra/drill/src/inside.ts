import { execFileSync } from 'node:child_process';
import { runCommand } from '@toast/local/command';
import type { Said } from './in-own-network.ts';
import { unreachable } from './rows/backend-unreachable.ts';

// `unshare --net node src/inside.ts`: runs the row of that name and tells what comes of it, a line of JSON each.
const tell = (words: Said) => void process.stdout.write(`${JSON.stringify(words)}\n`);

await runCommand(async ({ args, signal }) => {
  if (args[0] !== unreachable.name)
    throw new Error(`There is no row ${args[0]} that runs in a network of its own.`);
  execFileSync('ip', ['link', 'set', 'lo', 'up']);
  tell({ outcome: await unreachable.run({ signal, say: (say) => tell({ say }) }) });
});
