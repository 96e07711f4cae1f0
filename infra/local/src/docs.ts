import { runCommand } from './command.ts';
import { runAttached } from './program.ts';
import { inRoot } from './root.ts';

// `npm run docs`: the documentation as a site of plain files.
await runCommand(({ args, signal }) =>
  runAttached({
    program: process.execPath,
    args: [inRoot('infra/docs/src/main.ts'), ...args],
    cwd: inRoot('infra/docs'),
    signal,
  }),
);
