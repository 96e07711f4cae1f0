import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { includeText, namesTheSame } from './include-text.ts';
import type { Settings } from './settings.ts';

export const fileOf = ({ directory }: Settings, upstream: string): string =>
  join(directory, `${upstream}.conf`);

/** What nginx would read now; undefined where there is no file yet. */
export function written(settings: Settings, upstream: string): string | undefined {
  try {
    return readFileSync(fileOf(settings, upstream), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** All at once or not at all: nginx may be reading. */
export function write(settings: Settings, upstream: string, text: string): void {
  const file = fileOf(settings, upstream);
  // The new one must not look like a file that nginx includes.
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

/** nginx cannot start without these files: whatever is not there, or names other servers than the settings, is written with nobody down. */
export function begin(settings: Settings): void {
  mkdirSync(settings.directory, { recursive: true });
  for (const [name, { servers }] of Object.entries(settings.upstreams)) {
    const there = written(settings, name);
    if (there !== undefined && namesTheSame(there, servers)) continue;
    write(
      settings,
      name,
      includeText(servers, () => true),
    );
  }
}
