import { runCommand } from './command.ts';
import { runAttached } from './program.ts';
import { inRoot } from './root.ts';

// `npm run drill`: breaks what can break, under load, and prints what that cost.
await runCommand(({ args, signal }) =>
  runAttached({
    program: process.execPath,
    args: [inRoot('infra/drill/src/main.ts'), ...args],
    cwd: inRoot(),
    // We are who must be there for it, as the bootstrap is for us.
    env: { ...process.env, TOAST_BOOTSTRAP_PID: String(process.pid) },
    signal,
  }),
);
