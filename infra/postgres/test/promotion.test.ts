import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { demand } from '@toast/infra-checks/demand';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBed } from '../bed/bed.ts';
import { type BedDatabase, openBed } from '../bed/bed-database.ts';
import { superuser, writeUntilLost } from './support.ts';

const able = demand('nix-instantiate', 'openssl', 'pg_ctl', 'pgbouncer');

describe('a coordinator and its standby', () => {
  let database: BedDatabase;
  let pool: Pool;
  const east = () => database.bed.node('coordinator-east');
  const west = () => database.bed.node('coordinator-west');
  const follower = (of: typeof east) =>
    of().ask('select application_name, sync_state from pg_stat_replication');
  beforeAll(async () => {
    if (!able) return;
    const bed = await makeBed({ names: ['coordinator-east', 'coordinator-west'], patience: 1 });
    database = await openBed(bed, () => {});
    const { password } = new URL(database.appUrl);
    await east().ask(
      `create role toast_app login password '${password}'; create table written (n int primary key); grant all on written to toast_app`,
      { database: 'toast' },
    );
    pool = new Pool({ connectionString: database.appUrl, connectionTimeoutMillis: 3_000 });
    pool.on('error', () => {});
  });
  afterAll(async () => {
    await pool?.end();
    await database?.stop();
  });

  it('does not let the standby act while the coordinator does', async () => {
    const { code, complaint } = await west().deed('promote', 'coordinator-west');
    expect({ code, complaint }).toEqual({
      code: 1,
      complaint: expect.stringMatching(/coordinator-east answers and acts.*toast-fence/),
    });
    expect(await follower(east)).toEqual([['coordinator-west', 'quorum']]);
  });

  it('loses nothing that was acknowledged when the coordinator is killed, and leads the backends to the standby', async () => {
    const clients = await Promise.all([0, 1, 2, 3].map(() => superuser(database.bed, 'coordinator-east')));
    const enough = Promise.withResolvers<void>();
    let written = 0;
    const writing = clients.map((client, index) =>
      writeUntilLost(client, index * 1_000_000, () => {
        written += 1;
        if (written === 400) enough.resolve();
      }),
    );
    await enough.promise;
    await east().kill();
    const acknowledged = (await Promise.all(writing)).flat();
    const { code, output } = await west().deed('failover', 'west');
    expect({ code, output }).toEqual({
      code: 0,
      output: expect.stringContaining('west acts for all groups'),
    });
    await database.leadsTo('coordinator-west');
    const { rows } = await pool.query<{ n: number }>('select n from written');
    const kept = new Set(rows.map(({ n }) => n));
    expect(acknowledged.length).toBeGreaterThanOrEqual(400);
    expect(acknowledged.filter((n) => !kept.has(n))).toEqual([]);
  });

  it('may be told so again', async () => {
    expect(await west().deed('failover', 'west')).toMatchObject({ code: 0, complaint: '' });
  });

  it('does not let the old coordinator start again', async () => {
    await expect(east().start()).rejects.toThrow('coordinator-west took its place');
    expect(existsSync(east().fence)).toBe(true);
    await expect(east().start()).rejects.toThrow('is fenced');
  });

  it('makes it a standby, and commits wait for it again by themselves', async () => {
    expect(await east().deed('rejoin')).toMatchObject({ code: 0, complaint: '' });
    await expect.poll(() => follower(west), { timeout: 20_000 }).toEqual([['coordinator-east', 'quorum']]);
    await expect
      .poll(() => readFileSync(west().metrics, 'utf8'), { timeout: 10_000 })
      .toContain('\ntoast_standby_synchronous 1\n');
    expect(existsSync(east().fence)).toBe(false);
  });

  it('takes its place back in good order', async () => {
    expect(await west().deed('promote', 'coordinator-east', '--fence')).toMatchObject({
      code: 0,
      complaint: '',
    });
    await database.leadsTo('coordinator-east');
    expect(existsSync(west().fence)).toBe(true);
    expect(await west().deed('rejoin', '--anew')).toMatchObject({ code: 0, complaint: '' });
    await expect.poll(() => follower(east), { timeout: 20_000 }).toEqual([['coordinator-west', 'quorum']]);
    await pool.query('insert into written values (-1)');
  });

  it('never starts from half a copy, and makes it whole', async () => {
    await west().stop();
    // As a copy leaves it that was killed.
    writeFileSync(`${west().data}.unfinished`, '');
    await expect(west().start()).rejects.toThrow('holds half a copy');
    expect(await west().deed('rejoin')).toMatchObject({
      code: 0,
      output: expect.stringContaining('copies everything'),
    });
    await expect.poll(() => follower(east), { timeout: 20_000 }).toEqual([['coordinator-west', 'quorum']]);
  });

  it('waits for a lost standby until an operator gives it up, since nobody else could know of it', async () => {
    await west().kill();
    await expect
      .poll(() => readFileSync(east().metrics, 'utf8'), { timeout: 15_000 })
      .toContain('\ntoast_standby_synchronous 0\n');
    const waiting = pool.query('insert into written values (-2)');
    expect(await east().deed('alone')).toMatchObject({
      code: 1,
      complaint: expect.stringContaining('toast-alone --forget-standby'),
    });
    expect(await east().deed('alone', '--forget-standby')).toMatchObject({ code: 0, complaint: '' });
    await waiting;
  });
});
