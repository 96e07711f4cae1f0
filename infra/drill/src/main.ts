import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, resolve } from 'node:path';
import { runCommand } from '@toast/local/command';
import { paint, seconds } from '@toast/local/report';
import { root } from '@toast/local/root';
import { readOptions } from './options.ts';
import { hasFailed, type Result } from './result.ts';
import { rows } from './rows/index.ts';
import { runRows } from './run-rows.ts';
import { asMarkdown, printed } from './table.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** `npm run drill`: breaks what can break, under load, and prints what that cost. */
await runCommand(async ({ args, signal }) => {
  const options = readOptions(args, rows);
  if (options.list) {
    for (const { name, lacks } of options.rows)
      say(`  ${name}${lacks?.() === undefined ? '' : ' (cannot run here)'}`);
    return 0;
  }
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.version}`;
  say(`${options.rows.length} rows, one after the other, on ${machine}`);
  const results = await runRows(options.rows, {
    signal,
    began: ({ name }) => say(`\n${paint('cyan', '›')} ${paint('bold', name)}`),
    said: (line) => say(paint('dim', `    ${line}`)),
    ended: (result) => say(verdict(result)),
  });
  say(`\n${printed(results)}\n`);
  if (options.out !== null) write(resolve(root, options.out), machine, results);
  return results.some(hasFailed) ? 1 : 0;
});

function verdict(result: Result): string {
  const took = paint('dim', `(${seconds(result.seconds * 1000)})`);
  if (result.kind === 'not run') return `${paint('yellow', '–')} not run: ${result.why}`;
  if (result.kind === 'broken') return `${paint('red', '✗')} broken: ${result.why} ${took}`;
  const { requests, failed } = result.outcome;
  if (result.beyond.length > 0) return `${paint('red', '✗')} ${result.beyond.join('; ')} ${took}`;
  return `${paint('green', '✓')} ${requests} asked, ${failed} failed, none lost, none doubled ${took}`;
}

function write(file: string, machine: string, results: readonly Result[]): void {
  const at = new Date().toISOString();
  mkdirSync(dirname(file), { recursive: true });
  const text = file.endsWith('.md')
    ? `${at}, ${machine}\n\n${asMarkdown(results)}`
    : `${JSON.stringify({ at, machine, results }, null, 2)}\n`;
  writeFileSync(file, text);
  say(`written to ${file}`);
}
