import { commands, readArguments } from './commands.ts';

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command === undefined) {
  const usages = Object.values(commands).map(({ usage }) => `  main.ts ${usage}`);
  process.stderr.write(`usage:\n${usages.join('\n')}\n`);
  process.exitCode = 2;
} else {
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());
  try {
    const { given, words } = readArguments(args);
    process.exitCode = await command.run(given, words, ending.signal);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
