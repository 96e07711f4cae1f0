import { runCommand } from './command.ts';
import { runAttached } from './program.ts';
import { inRoot } from './root.ts';

// `pnpm bench`: how fast the product is, as ratios within one run on this machine.
await runCommand(({ args, signal }) =>
  runAttached({
    program: process.execPath,
    args: [inRoot('infra/bench/src/main.ts'), ...args],
    cwd: inRoot('infra/bench'),
    signal,
  }),
);
