import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demand } from '@toast/infra-checks/demand';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type LiveCluster, startLiveCluster } from '../bed/live-cluster.ts';
import { nextSecond } from '../bed/next-second.ts';
import { type OpenRestaurants, openRestaurants } from '../bed/open-restaurants.ts';
import { orderIds } from '../bed/order-ids.ts';
import { beginBackups } from '../src/begin.ts';
import { commands, readArguments } from '../src/commands.ts';
import { drill, tellDrill } from '../src/drill.ts';
import { makePoint, newestPoint } from '../src/make-point.ts';
import { own } from '../src/own.ts';
import { planRestore, restoreFiles } from '../src/pgbackrest.ts';
import { createPrograms } from '../src/programs.ts';
import { restoreScratch } from '../src/scratch-cluster.ts';
import { startScratch } from '../src/scratch-server.ts';
import { complaints, settleAndAudit } from '../src/settle.ts';
import { tellBackups } from '../src/tell-backups.ts';
import { tellPoint } from '../src/tell-point.ts';
import { readGauge } from '../src/textfile.ts';
import { withClient } from '../src/with-client.ts';

const can = demand('pgbackrest', 'pg_ctl');
let live: LiveCluster;
let open: OpenRestaurants;
/** The point of the story, and the orders that were there then. */
let point: string;
let there: string[];
/** Every clock is the same one here. */
const margin = 0;
const options = () => ({ point, scratch: live.scratch, margin });

beforeAll(async () => {
  if (!can) return;
  live = await startLiveCluster();
  open = await openRestaurants(live.adminUrl, live.appUrl);
  // Backups of a database that takes orders meanwhile.
  const crowd = open.crowd();
  await live.backup('full');
  await live.backup('incr');
  await crowd.sendHome();
  await nextSecond();
  await open.order(1);
  there = await orderIds(live.adminUrl);
  const made = await makePoint(live.adminUrl);
  point = made?.name ?? '';
  // What comes after the point, in the log and in a backup of its own.
  const later = open.crowd();
  await live.backup('incr');
  await later.sendHome();
});
afterAll(async () => {
  if (!can) return;
  await open?.stop();
  await live?.stop();
});

describe('a restored database', () => {
  it('holds exactly what was there at the point, and is whole', async () => {
    expect((await orderIds(live.adminUrl)).length).toBeGreaterThan(there.length);
    const copy = await restoreScratch(live.programs, live.fleet, options());
    try {
      expect(await orderIds(copy.coordinator)).toEqual(there);
      expect(await settleAndAudit(copy.nodes, point)).toMatchObject({
        restaurants: open.restaurants.length,
        orders: there.length,
        violations: [],
        faults: [],
      });
      // Beside the real one: it archives nothing, and nobody reaches it but by its socket.
      const shown = await withClient(copy.coordinator, async (client) => {
        const { rows } = await client.query<{ archive_mode: string }>('show archive_mode');
        return { ...rows[0], ...(await client.query('show listen_addresses')).rows[0] };
      });
      expect(shown).toEqual({ archive_mode: 'off', listen_addresses: '' });
    } finally {
      await copy.remove();
    }
  });

  it('comes from the newest backup before the point, though there is a newer one', async () => {
    const [plan] = await planRestore(live.programs, live.fleet, point, { margin });
    expect(plan?.label).toMatch(/^\d{8}-\d{6}F_\d{8}-\d{6}I$/);
    const later = await makePoint(live.adminUrl, () => new Date(Date.now() + 3_600_000));
    const [newest] = await planRestore(live.programs, live.fleet, later?.name ?? '', { margin });
    expect(newest?.label).not.toBe(plan?.label);
    // From that one the point would never come.
    const directory = join(live.scratch, 'wrong');
    const data = join(directory, 'data');
    for (const path of [directory, data]) {
      mkdirSync(path, { mode: 0o700 });
      own(path, live.programs.user);
    }
    if (plan === undefined || newest === undefined) throw new Error('nothing was planned');
    const wrong = { ...plan, label: newest.label };
    await restoreFiles(live.programs, live.fleet, wrong, { point, directory: data, scratch: true });
    const started = startScratch(live.programs, {
      name: 'wrong',
      bin: live.fleet.bin,
      directory,
      sockets: directory,
      port: 5432,
      preload: '',
      patience: 60_000,
    });
    await expect(started).rejects.toThrow('recovery ended before configured recovery target was reached');
    rmSync(directory, { recursive: true });
  });

  it('is refused for a point before all backups, and for a name that is no point', async () => {
    const early = planRestore(live.programs, live.fleet, 'toast_20200101T000000000Z', { margin });
    await expect(early).rejects.toThrow(/cannot be restored:\ncoordinator: its oldest backup .+ ended at/);
    await expect(planRestore(live.programs, live.fleet, 'yesterday')).rejects.toThrow('no restore point');
  });

  it('cannot be had without the passphrase, which is said', async () => {
    const blind = createPrograms(live.programs.user, {
      ...process.env,
      PGBACKREST_REPO1_CIPHER_PASS: 'not the passphrase',
    });
    const { wrong } = await drill(blind, live.fleet, options());
    expect(wrong.join('\n')).toMatch(/passphrase/);
  });
});

describe('the commands', () => {
  const run = (name: string, ...args: string[]) => {
    const { given, words } = readArguments(args);
    return commands[name]?.run(given, words, new AbortController().signal);
  };

  it('take what they need by name, and say what is missing', async () => {
    const fleet = join(live.scratch, 'fleet.json');
    writeFileSync(fleet, JSON.stringify(live.fleet));
    expect(await run('choose', '--fleet', fleet, '--point', point, '--margin', '0')).toBe(0);
    await expect(run('choose', '--fleet', fleet, '--point', point, '--margin', '86400')).rejects.toThrow(
      `not 86400 s before the point`,
    );
    await expect(run('choose', '--fleet', fleet)).rejects.toThrow('--point is missing');
    expect(() => readArguments(['--piont', 'x'])).toThrow('--piont');
    expect(await run('check', '--url', live.adminUrl)).toBe(0);
    await expect(run('restaurant', 'x', '--part', 'everything')).rejects.toThrow(
      /DATABASE_URL|menu or history/,
    );
    writeFileSync(fleet, '{}');
    await expect(run('choose', '--fleet', fleet, '--point', point)).rejects.toThrow('nodes');
  });
});

describe('a drill', () => {
  it('tells when it was good, and says what is wrong when it is not', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'toast-metrics-'));
    const file = join(folder, 'restore-drill.prom');
    const good = await drill(live.programs, live.fleet, options());
    expect(good).toMatchObject({ point, wrong: [], found: { orders: there.length } });
    tellDrill(file, good, new Date('2026-11-22T04:00:00Z'));

    await withClient(live.adminUrl, async (client) => {
      // As a damaged page would: no constraint is asked.
      await client.query("set session_replication_role = 'replica'");
      await client.query(`delete from event where type = 'order.placed' and entity_id = $1`, [there[0]]);
    });
    const damaged = await makePoint(live.adminUrl);
    const bad = await drill(live.programs, live.fleet, { ...options(), point: damaged?.name ?? '' });
    expect(bad.wrong.join('\n')).toContain(`order ${there[0]} has no order.placed`);
    expect(bad.wrong.join('\n')).toContain('log is gapless');
    tellDrill(file, bad, new Date('2026-11-29T04:00:00Z'));

    const told = Object.fromEntries(
      ['timestamp_seconds', 'success_timestamp_seconds', 'failures', 'point_timestamp_seconds'].map(
        (name) => [name, readGauge(file, `toast_restore_drill_${name}`)],
      ),
    );
    expect(told).toEqual({
      timestamp_seconds: Date.parse('2026-11-29T04:00:00Z') / 1000,
      success_timestamp_seconds: Date.parse('2026-11-22T04:00:00Z') / 1000,
      failures: bad.wrong.length,
      point_timestamp_seconds: Math.floor((damaged?.at.getTime() ?? 0) / 1000),
    });
    expect(readFileSync(file, 'utf8')).toMatch(/^# HELP toast_restore_drill_timestamp_seconds .+\n# TYPE/);
    rmSync(folder, { recursive: true });
  });

  it('begins the backups of a node that has none, once, and tells how old they are', async () => {
    const [node] = live.nodes;
    if (node === undefined) throw new Error('there is no node');
    const programs = createPrograms(live.programs.user, { ...process.env, PGBACKREST_CONFIG: node.config });
    const about = { url: live.adminUrl, pgbackrest: live.fleet.pgbackrest, stanza: 'default' };
    expect(await beginBackups(programs, about)).toBe('there');
    const file = join(live.scratch, 'backups.prom');
    await tellBackups(programs, { ...about, file });
    const full = readGauge(file, 'toast_backup_full_timestamp_seconds') ?? 0;
    expect(full).toBeGreaterThan(Date.now() / 1000 - 600);
    expect(readGauge(file, 'toast_backup_timestamp_seconds')).toBeGreaterThan(full);
    tellPoint(file, await makePoint(live.adminUrl));
    expect(readGauge(file, 'toast_restore_point_timestamp_seconds')).toBeGreaterThan(full);
    // Whoever stands by says nothing of what it said while it acted.
    tellPoint(file, undefined);
    expect(readFileSync(file, 'utf8')).toBe('');
  });

  it('knows the newest point by the rows that the points left', async () => {
    const made = await makePoint(live.adminUrl);
    expect(await newestPoint(live.adminUrl, new Date())).toBeDefined();
    expect(await newestPoint(live.adminUrl, new Date('2020-01-01T00:00:00Z'))).toBeUndefined();
    expect(made?.name).toMatch(/^toast_/);
  });
});

describe('a database', () => {
  it('is taken back where it stands, and archives and is backed up from there on', async () => {
    await open.stop();
    const [node] = live.nodes;
    const [plan] = await planRestore(live.programs, live.fleet, point, { margin });
    if (node === undefined || plan === undefined) throw new Error('nothing was planned');
    await node.stop();
    await restoreFiles(live.programs, live.fleet, plan, { point, directory: node.data, scratch: false });
    await node.start();
    await vi.waitFor(
      () =>
        withClient(live.adminUrl, async (client) => {
          const { rows } = await client.query('select pg_is_in_recovery() as waiting');
          expect(rows).toEqual([{ waiting: false }]);
        }),
      { timeout: 60_000, interval: 100 },
    );
    expect(await orderIds(live.adminUrl)).toEqual(there);
    expect(complaints(await settleAndAudit([live.adminUrl], point))).toEqual([]);
    // On a timeline of its own, in the same repository.
    await live.backup('incr');
    await nextSecond();
    const next = await makePoint(live.adminUrl);
    const again = await drill(live.programs, live.fleet, { ...options(), point: next?.name ?? '' });
    expect(again).toMatchObject({ wrong: [], found: { orders: there.length } });
  });
});
