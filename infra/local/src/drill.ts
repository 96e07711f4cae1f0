import { runCommand } from './command.ts';
import { runAttached } from './program.ts';
import { inRoot } from './root.ts';

// `npm run drill`: breaks what can break, under load, and prints what that cost.
await runCommand(({ args, signal }) =>
  runAttached({
    program: process.execPath,
    args: [inRoot('infra/drill/src/main.ts'), ...args],
    cwd: inRoot(),
    signal,
  }),
);
