import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Programs } from '../programs.ts';
import { seal, unseal } from './seal.ts';

const database = 'db.sqlite';
/** Without it every node of the mesh has to be registered anew. */
const key = 'noise_private.key';
const contents = z.strictObject({ [database]: z.base64(), [key]: z.base64() });

export type Keeping = {
  /** Headscale's state directory. */
  readonly state: string;
  /** A directory, or `s3://bucket/prefix`. */
  readonly to: string;
  readonly passphrase: string;
  readonly now: Date;
};

/** Puts a sealed copy of Headscale's state away, while Headscale runs; returns where. */
export async function keepState(
  programs: Programs,
  { state, to, passphrase, now }: Keeping,
): Promise<string> {
  const work = mkdtempSync(join(tmpdir(), 'toast-headscale-'));
  try {
    const copy = join(work, database);
    // SQLite's own way: what is still in the write-ahead log comes along, and no write is torn.
    const open = new DatabaseSync(join(state, database), { readOnly: true });
    await backup(open, copy);
    open.close();
    const held = { [database]: base64(copy), [key]: base64(join(state, key)) };
    const name = `headscale-${now.toISOString().replaceAll(/[-:.]/g, '')}.sealed`;
    const sealed = join(work, name);
    writeFileSync(sealed, seal(Buffer.from(JSON.stringify(held)), passphrase), { mode: 0o600 });
    const place = `${to}/${name}`;
    if (to.startsWith('s3://')) await programs.run('aws', ['s3', 'cp', '--only-show-errors', sealed, place]);
    else copyFileSync(sealed, place);
    return place;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const base64 = (file: string): string => readFileSync(file).toString('base64');

/** Opens a sealed copy into an empty directory, for a Headscale that is not running. @throws Error when it is not empty of state. */
export function openState(sealed: string, directory: string, passphrase: string): void {
  const held = contents.parse(JSON.parse(unseal(readFileSync(sealed), passphrase).toString()));
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  for (const name of [database, key])
    if (existsSync(join(directory, name))) throw new Error(`${join(directory, name)} is there already`);
  writeFileSync(join(directory, database), Buffer.from(held[database], 'base64'), { mode: 0o600 });
  writeFileSync(join(directory, key), Buffer.from(held[key], 'base64'), { mode: 0o600 });
}
