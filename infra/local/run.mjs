// The first thing that runs on a fresh machine: only Node and npm are there, so it imports nothing that is not in Node, and
// it keeps to what Node 20 understands. It installs the packages (a current Node among them) and hands over to that Node.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnvironment } from './bootstrap/environment.mjs';
import { install } from './bootstrap/install.mjs';
import { demandNode, findNode } from './bootstrap/node.mjs';
import { runGroup } from './bootstrap/run-group.mjs';
import { fail, root, say } from './bootstrap/say.mjs';

const COMMANDS = {
  start: 'build and run the whole product with demo data (--reset starts over)',
  test: 'check and test everything (--only check|unit|generated|journeys)',
  dev: 'run everything in watch mode',
  check: 'format, lint, types, boundaries, unused code (--fix formats)',
  gen: 'write again what is generated',
  bench: 'measure speed',
  docs: 'write the documentation as a site (infra/docs/out)',
  stack: 'run two regions with everything in them (--chaos breaks one thing after the other)',
  changelog: 'what has changed since the last release',
  drill: 'break what can break, under load, and print what that cost',
};

const [command, ...args] = process.argv.slice(2);
if (command === undefined || !(command in COMMANDS)) {
  const lines = Object.entries(COMMANDS).map(([name, does]) => `  npm run ${name.padEnd(6)} ${does}`);
  fail(`There is no command ${JSON.stringify(command ?? '')}. There are:\n${lines.join('\n')}`);
}

try {
  demandNode();
  const environment = cleanEnvironment(process.env);
  say(`toast ${command}`);
  await install(environment);
  const program = join(root, 'infra/local/src', `${command}.ts`);
  if (!existsSync(program))
    fail(`infra/local/src/${command}.ts is missing.`, 'Is the checkout complete? See: git status');
  process.exitCode = await runGroup(findNode(), [program, ...args], environment);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error), error?.advice);
}
