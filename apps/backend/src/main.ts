import { jobsCommand } from './commands/jobs.ts';
import { migrateCommand } from './commands/migrate.ts';
import { ownShardCommand } from './commands/own-shard.ts';
import { seedCommand } from './commands/seed.ts';
import { serveCommand } from './commands/serve.ts';
import { switchCommand } from './commands/switch.ts';
import { workCommand } from './commands/work.ts';
import { readConfig } from './config.ts';
import { createLogger } from './http/logger.ts';

const commands = {
  serve: serveCommand,
  work: workCommand,
  jobs: jobsCommand,
  migrate: migrateCommand,
  seed: seedCommand,
  'own-shard': ownShardCommand,
  switch: switchCommand,
};
const isCommand = (name: string): name is keyof typeof commands => Object.hasOwn(commands, name);

const [name = 'serve', ...args] = process.argv.slice(2);
if (isCommand(name)) {
  const config = readConfig();
  const log = createLogger(config.logLevel);
  // Whoever restarts us starts from a clean state; going on with half a state would be worse than the gap.
  for (const event of ['unhandledRejection', 'uncaughtException'] as const) {
    process.on(event, (error: unknown) => {
      log.fatal({ err: error }, event);
      process.exit(1);
    });
  }
  await commands[name](config, log, args);
} else {
  process.stderr.write(
    'usage: main.ts serve | work | jobs [--retry ID | --retry-all] | migrate | seed [--out FILE] | own-shard SLUG [--to HOST:PORT] | switch off|on (--restaurant SLUG | --everywhere) [--emergency]\n',
  );
  process.exitCode = 2;
}
