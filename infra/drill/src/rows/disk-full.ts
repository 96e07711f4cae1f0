import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeBed } from '@toast/infra-postgres/bed';
import { type BedDatabase, openBed } from '@toast/infra-postgres/bed-database';
import { serverOwner } from '@toast/infra-postgres/programs';
import { nodesLack, pair } from '../database-bed.ts';
import { onStack } from '../on-stack.ts';

const full = 'coordinator-east';
let disk = '';
let opened: BedDatabase | undefined;

/** A disk of its own that can be filled to the last byte without hurting anybody. */
async function open(say: (line: string) => void): Promise<BedDatabase> {
  disk = mkdtempSync(join(tmpdir(), 'toast-disk-'));
  const owner = serverOwner();
  const flags = `size=400m,mode=0755,uid=${owner?.uid ?? 0},gid=${owner?.gid ?? 0}`;
  execFileSync('mount', ['-t', 'tmpfs', '-o', flags, 'toast-disk', disk]);
  const unmount = () => {
    execFileSync('umount', [disk]);
    rmdirSync(disk);
  };
  try {
    // Little log is kept, so that the disk is full of what is filled into it.
    const settings = { max_wal_size: '48MB', min_wal_size: '32MB', wal_keep_size: '0' };
    const bed = await makeBed({
      names: pair,
      patience: 15,
      settings,
      dataOf: { [full]: join(disk, 'data') },
    });
    const database = await openBed(bed, say);
    opened = database;
    const { stop } = database;
    database.stop = async () => {
      await stop();
      unmount();
    };
    return database;
  } catch (error) {
    unmount();
    throw error;
  }
}

function canMount(): string | undefined {
  if (process.getuid?.() !== 0) return 'only root can make a small disk (mount -t tmpfs)';
  const place = mkdtempSync(join(tmpdir(), 'toast-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'toast-disk', place], { stdio: 'ignore' });
    execFileSync('umount', [place]);
    return undefined;
  } catch {
    return 'root may not mount here';
  } finally {
    rmdirSync(place);
  }
}

/** The coordinator's disk takes nothing more, the log of its transactions included; then there is room again. */
export const diskFull = onStack({
  name: 'disk full on the database',
  lacks: () => nodesLack() ?? canMount(),
  database: open,
  allowed: { failed: 300, outageMs: 45_000 },
  happen: async ({ load, say, note, signal }) => {
    const node = opened?.bed.node(full);
    if (node === undefined) throw new Error('the nodes have not been started');
    await load.more(60);
    const filler = join(disk, 'filler');
    const failedBefore = load.tally.failures.length;
    say(`the disk is full: ${Math.round(fill(filler) / 1e6)} MB were filled`);
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(40_000)]);
    while (load.tally.failures.length < failedBefore + 8) await pause(100, undefined, { signal: deadline });
    note(
      `answers meanwhile: ${summed(load.tally.failures.slice(failedBefore).map(({ status }) => String(status)))}`,
    );
    note(node.running() ? 'the server still ran' : 'the server had stopped');
    rmSync(filler);
    say('there is room again');
    if (!node.running()) await node.start();
    await load.more(60);
  },
});

/** To the last byte, as far as the disk goes by steps. Returns how many. */
function fill(file: string): number {
  let filled = 0;
  for (let size = 1 << 20; size >= 512; ) {
    try {
      appendFileSync(file, Buffer.alloc(size));
      filled += size;
    } catch {
      size >>= 1;
    }
  }
  return filled;
}

const summed = (words: readonly string[]): string =>
  [...new Set(words)].map((word) => `${words.filter((each) => each === word).length} × ${word}`).join(', ');
