import { argv, stderr, stdout } from 'node:process';
import { begin } from './files.ts';
import { serveMetrics } from './metrics.ts';
import { readSettings } from './settings.ts';
import { watch } from './watch.ts';

// `main.ts begin SETTINGS` writes the files that nginx includes where they are missing; `main.ts watch SETTINGS` keeps them true.
const [, , command, file] = argv;
if ((command !== 'begin' && command !== 'watch') || file === undefined) {
  stderr.write('usage: main.ts begin|watch SETTINGS\n');
  process.exitCode = 2;
} else {
  const settings = readSettings(file);
  begin(settings);
  if (command === 'watch') {
    const leaving = new AbortController();
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.on(name, () => leaving.abort());
    const watched = watch(settings, leaving.signal, (message) => {
      stdout.write(`${JSON.stringify({ time: new Date().toISOString(), message })}\n`);
    });
    const door = settings.metrics === null ? undefined : await serveMetrics(watched, settings.metrics);
    await watched.ended;
    await door?.close();
  }
}
