import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPrograms } from '../programs.ts';
import { keepState, openState } from './state.ts';

let home: string;
const passphrase = 'of a test';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'toast-state-'));
  for (const name of ['state', 'kept']) mkdirSync(join(home, name));
  writeFileSync(join(home, 'state', 'noise_private.key'), 'privkey:secret');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const at = (...path: string[]) => join(home, ...path);
const keep = () =>
  keepState(createPrograms(), {
    state: at('state'),
    to: at('kept'),
    passphrase,
    now: new Date('2026-11-20T02:00:15.042Z'),
  });

/** As Headscale keeps it: open, with a write-ahead log that has not been written back. */
function runningHeadscale(): DatabaseSync {
  const db = new DatabaseSync(at('state', 'db.sqlite'));
  db.exec('pragma journal_mode = wal; create table nodes (name text)');
  db.exec("insert into nodes values ('backend-east-1')");
  return db;
}

describe("Headscale's state", () => {
  it('is kept while Headscale runs and opened again, with what was written last', async () => {
    const running = runningHeadscale();
    const place = await keep();
    expect(readdirSync(at('kept'))).toEqual(['headscale-20261120T020015042Z.sealed']);
    expect(readFileSync(place).includes('backend-east-1')).toBe(false);
    expect(readFileSync(place).includes('privkey')).toBe(false);
    openState(place, at('new'), passphrase);
    running.close();
    const opened = new DatabaseSync(at('new', 'db.sqlite'));
    expect(opened.prepare('select name from nodes').all()).toEqual([{ name: 'backend-east-1' }]);
    opened.close();
    expect(readFileSync(at('new', 'noise_private.key'), 'utf8')).toBe('privkey:secret');
  });

  it('opens with its passphrase only, unchanged, and never over another state', async () => {
    runningHeadscale().close();
    const place = await keep();
    expect(() => openState(place, at('new'), 'another')).toThrow('it does not open');
    const changed = readFileSync(place);
    changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);
    writeFileSync(at('changed'), changed);
    expect(() => openState(at('changed'), at('new'), passphrase)).toThrow('it does not open');
    expect(() => openState(place, at('state'), passphrase)).toThrow('is there already');
    expect(() => openState(at('state', 'db.sqlite'), at('new'), passphrase)).toThrow('not sealed by us');
  });
});
