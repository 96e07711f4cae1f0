import { runCommand } from './command.ts';
import { runAttached } from './program.ts';
import { inRoot } from './root.ts';

// `npm run stack`: both regions with everything in them, as real processes behind the real ingress.
await runCommand(({ args, signal }) =>
  runAttached({
    program: process.execPath,
    args: [inRoot('infra/stack/src/main.ts'), ...args],
    cwd: inRoot(),
    // We are who must be there for it, as the bootstrap is for us.
    env: { ...process.env, TOAST_BOOTSTRAP_PID: String(process.pid) },
    signal,
  }),
);
