import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { write, written } from './files.ts';
import type { Settings } from './settings.ts';

const execute = promisify(execFile);

export type Applied = 'unchanged' | 'reloaded' | 'refused';

/** Writes what differs and tells nginx; what nginx does not take is taken back, and it goes on with what it had. */
export async function apply(
  settings: Settings,
  texts: ReadonlyMap<string, string>,
  say: (line: string) => void,
): Promise<Applied> {
  const before = new Map([...texts].map(([name]) => [name, written(settings, name)]));
  const changed = [...texts].filter(([name, text]) => before.get(name) !== text);
  if (changed.length === 0) return 'unchanged';
  for (const [name, text] of changed) write(settings, name, text);
  try {
    await run(settings.test);
    await run(settings.reload);
    return 'reloaded';
  } catch (error) {
    for (const [name] of changed) {
      const text = before.get(name);
      if (text !== undefined) write(settings, name, text);
    }
    say(`nginx was not reloaded: ${error instanceof Error ? error.message : String(error)}`);
    return 'refused';
  }
}

async function run(command: readonly string[] | null): Promise<void> {
  if (command === null) return;
  const [program = '', ...args] = command;
  await execute(program, args, { timeout: 30_000 });
}
