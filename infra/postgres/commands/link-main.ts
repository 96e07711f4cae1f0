import { followCoordinator, readLink, writeConfig } from './link.ts';

const link = readLink();
const leaving = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => leaving.abort());

const [deed] = process.argv.slice(2);
if (deed === 'write') writeConfig(link);
else if (deed === 'follow')
  await followCoordinator(link, {
    seconds: 2,
    signal: leaving.signal,
    say: (line) => void process.stdout.write(`${line}\n`),
  });
else {
  process.stderr.write('usage: link-main.ts write | follow\n');
  process.exitCode = 2;
}
