import { randomUUID } from 'node:crypto';
import { asId, type RestaurantId, type StationId } from '@toast/domain/ids';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createDatabase, type Database } from './client.ts';
import { type CuttingProxy, cuttingProxy } from './cutting-proxy.ts';
import { CommitOutcomeUnknown, DatabaseUnavailable } from './faults.ts';
import { insertRows } from './insert-rows.ts';
import { forRestaurant } from './scope.ts';
import { makeRestaurant } from './test-restaurant.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';
import { transact } from './transaction.ts';

let test: TestDatabase;
let proxy: CuttingProxy;
let restaurantId: RestaurantId;
let one: Database;

beforeAll(async () => {
  test = await createTestDatabase(inject('postgres'));
  restaurantId = await makeRestaurant(test.db);
  proxy = await cuttingProxy(test.appUrl);
  one = createDatabase({ url: proxy.url, maxConnections: 1 });
});
afterAll(async () => {
  await one.close();
  await proxy.close();
  await test.drop();
});

const newStation = () => ({ id: asId<StationId>(randomUUID()), name: randomUUID() });
const names = async (db = test.db) =>
  (await forRestaurant(db, restaurantId).selectFrom('station').select('name').execute()).map(
    ({ name }) => name,
  );
const backendPid = async (db: Database) =>
  (await db.pool.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid;

/** From now on the commit of a station of this name is refused, by the server that holds its row. */
async function refuseAtCommit(name: string): Promise<void> {
  const citus = test.workerUrls.length > 0;
  const parts = citus
    ? "select to_regclass('station_' || shardid) from pg_dist_shard where logicalrelid = 'station'::regclass"
    : "select 'station'::regclass";
  for (const url of citus ? test.workerUrls : [test.adminUrl]) {
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    if (citus) await holder.query('set citus.enable_ddl_propagation = off');
    await holder.query(
      `create function refuse() returns trigger language plpgsql as $$ begin
         raise exception 'failure on connection marked as essential: w1:5432'; end $$;
       do $$ declare part regclass; begin
         for part in ${parts} loop
           continue when part is null;
           execute format('create constraint trigger refuse after insert on %s deferrable initially deferred for each row
             when (new.name = %L) execute function refuse()', part, '${name}');
         end loop;
       end $$`,
    );
    await holder.end();
  }
}

describe('a lost connection', () => {
  it('during commit is an unknown outcome, for the commit may have happened', async () => {
    const station = newStation();
    const committing = transact(one, restaurantId, async (trx) => {
      await trx.flight([trx.selectFrom('counter').select('event_seq').forUpdate()]);
      proxy.swallowAnswers();
      await trx.commitWith([insertRows('station', [station])]);
    });
    await expect(committing).rejects.toThrow(CommitOutcomeUnknown);
    proxy.mend();
    // The lock is free again when the lost transaction has ended, either way; this time it was committed.
    await transact(one, restaurantId, (trx) =>
      trx.commitWith([trx.selectFrom('counter').select('event_seq').forUpdate()]),
    );
    expect(await names(one)).toContain(station.name);
  });

  it('before commit wrote nothing, and the pool makes a new one', async () => {
    const station = newStation();
    const cut = transact(one, restaurantId, async (trx) => {
      await trx.flight([insertRows('station', [station])]);
      proxy.cut();
      await trx.flight([trx.selectFrom('station').select('id')]);
    });
    await expect(cut).rejects.toThrow(DatabaseUnavailable);
    await expect(names(one)).rejects.toThrow(DatabaseUnavailable);
    proxy.mend();
    expect(await names(one)).not.toContain(station.name);
  });

  it('while reading is no unknown outcome', async () => {
    await names(one);
    proxy.swallowAnswers();
    await expect(names(one)).rejects.toThrow(DatabaseUnavailable);
    proxy.mend();
  });

  it('ended by the server is thrown away', async () => {
    const pid = await backendPid(one);
    const admin = new pg.Client({ connectionString: test.adminUrl });
    await admin.connect();
    const ended = transact(one, restaurantId, async (trx) => {
      await trx.flight([trx.selectFrom('counter').select('event_seq').forUpdate()]);
      await admin.query('select pg_terminate_backend($1::int, 5000)', [pid]);
      await trx.flight([trx.selectFrom('station').select('id')]);
    });
    await expect(ended).rejects.toThrow(DatabaseUnavailable);
    await admin.end();
    expect(await backendPid(one)).not.toBe(pid);
  });

  it('of a coordinator to its worker is an outage before the commit, and an unknown outcome in it', async () => {
    const awayIn = (when: string) => ({
      sql: `do $$ begin raise exception 'connection to the remote node w1:5432 failed ${when}' using errcode = 'connection_failure'; end $$`,
      parameters: [],
    });
    const before = transact(one, restaurantId, (trx) => trx.commitWith([awayIn('before')]));
    await expect(before).rejects.toThrow(DatabaseUnavailable);
    const pid = await backendPid(one);
    await expect(
      forRestaurant(one, restaurantId).flight([awayIn('in a transaction of its own')]),
    ).rejects.toThrow(DatabaseUnavailable);
    expect(await backendPid(one)).toBe(pid);

    await refuseAtCommit('away');
    const station = { ...newStation(), name: 'away' };
    const during = transact(one, restaurantId, (trx) => trx.commitWith([insertRows('station', [station])]));
    await expect(during).rejects.toThrow(CommitOutcomeUnknown);
    expect(await names(one)).not.toContain('away');
  });

  it('stays an unknown outcome when the attempt to find out meets an outage', async () => {
    let attempt = 0;
    const asked = transact(
      one,
      restaurantId,
      async (trx) => {
        attempt += 1;
        if (attempt === 1) proxy.swallowAnswers();
        await trx.commitWith([insertRows('station', [newStation()])]);
      },
      { repeatable: true },
    );
    await expect(asked).rejects.toThrow(CommitOutcomeUnknown);
    expect(attempt).toBe(1);
    proxy.mend();
  });

  it('is not waited for longer than the bound when all are taken', async () => {
    const small = createDatabase({ url: test.appUrl, maxConnections: 1, deadlines: { connection: 1_000 } });
    await transact(small, restaurantId, async (trx) => {
      await trx.flight([trx.selectFrom('counter').select('event_seq')]);
      await expect(
        forRestaurant(small, restaurantId).selectFrom('station').select('id').execute(),
      ).rejects.toThrow(DatabaseUnavailable);
    });
    await small.close();
  });
});
