import { runCommand } from './command.ts';
import { runAttached } from './program.ts';
import { inRoot } from './root.ts';

// `npm run changelog`: what changed since the last tag; `-- --latest` what the last tag changed.
await runCommand(({ args, signal }) =>
  runAttached({
    program: inRoot('infra/delivery/node_modules/.bin/git-cliff'),
    args: ['--config', inRoot('infra/delivery/cliff.toml'), ...(args.length === 0 ? ['--unreleased'] : args)],
    cwd: inRoot(),
    signal,
  }),
);
