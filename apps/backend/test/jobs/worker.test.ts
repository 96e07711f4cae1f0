import { createDatabase } from '@toast/database/client';
import { cuttingProxy } from '@toast/database/cutting-proxy';
import { deadJobs, queueSize } from '@toast/database/queue/queue.reads';
import { enqueue, retryJobs } from '@toast/database/queue/queue.writes';
import { asId, type RestaurantId } from '@toast/domain/ids';
import { v7 } from 'uuid';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Effect, taskOf } from '../../src/jobs/effect.ts';
import { createWorker, type Worker, type WorkerOptions } from '../../src/jobs/worker.ts';
import { type JobGround, layJobGround, recordedEffect, until } from '../support/jobs.ts';
import { rows } from '../support/sql.ts';

const grounds: JobGround[] = [];
let ground: JobGround;
beforeEach(async () => {
  ground = await layJobGround();
  grounds.push(ground);
});
afterAll(() => Promise.all(grounds.map((each) => each.stop())));

async function withWorker<T>(
  options: WorkerOptions,
  use: (worker: Worker) => Promise<T>,
  deps = ground.deps,
): Promise<T> {
  const worker = createWorker(deps, { chores: [], takeOver: 100, ...options });
  try {
    return await use(worker);
  } finally {
    await worker.close(500);
  }
}

const restaurantId = asId<RestaurantId>(v7());

/** Puts a job for one event there. */
const put = (effect: Effect, seq = 1) =>
  enqueue(ground.deps.db, [
    {
      identifier: taskOf(effect),
      payload: { restaurantId, events: [{ seq, id: v7(), type: 'stock.changed', entityId: v7() }] },
      key: `${taskOf(effect)}:${seq}`,
      maxAttempts: effect.attempts,
    },
  ]);

const waiting = async () => (await queueSize(ground.deps.db)).waiting;
/** A failed job waits for seconds; this lets it be due now. */
const hurry = () =>
  rows(
    ground.database.adminUrl,
    'update graphile_worker._private_jobs set run_at = now() where locked_at is null',
  );

describe('the worker', () => {
  it('does what is put into the queue, as a role that owns nothing', async () => {
    const effect = recordedEffect();
    await withWorker({ effects: [effect] }, async (worker) => {
      await worker.ready;
      for (const seq of [1, 2, 3]) await put(effect, seq);
      await until(waiting).toBe(0);
      expect(effect.seqsOf(restaurantId).toSorted()).toEqual([1, 2, 3]);
      expect(worker.numbers()).toEqual({ done: 3, failed: 0, dead: 0 });
    });
    const [role] = await rows<{ owner: boolean }>(
      ground.database.adminUrl,
      "select bool_or(tableowner = 'toast_app') as owner from pg_tables where schemaname = 'graphile_worker'",
    );
    expect(role).toEqual({ owner: false });
  });

  it('tries again what failed, gives it up after its last attempt, keeps it with its error, and does it when told to', async () => {
    let broken = true;
    const effect = recordedEffect({
      attempts: 2,
      run: () => {
        if (broken) throw new Error('the printer is out of paper');
      },
    });
    await withWorker({ effects: [effect] }, async (worker) => {
      await put(effect);
      await until(() => worker.numbers().failed).toBe(1);
      expect(await deadJobs(ground.deps.db, 9)).toEqual([]);
      await until(async () => {
        await hurry();
        return worker.numbers().dead;
      }).toBe(1);
      await until(() => queueSize(ground.deps.db)).toMatchObject({ waiting: 0, dead: 1 });
      const [dead] = await deadJobs(ground.deps.db, 9);
      expect(dead).toMatchObject({
        task: taskOf(effect),
        attempts: 2,
        last_error: 'the printer is out of paper',
      });
      broken = false;
      expect(await retryJobs(ground.deps.db, ['0'])).toBe(0);
      expect(await retryJobs(ground.deps.db, [dead?.id ?? ''])).toBe(1);
      await until(() => queueSize(ground.deps.db)).toMatchObject({ waiting: 0, dead: 0 });
    });
    expect(effect.seqsOf(restaurantId)).toEqual([1]);
    expect(ground.logs.parsed().filter(({ msg }) => msg === 'a job was given up')).toHaveLength(1);
  });

  it('does not run a job whose payload is not what it should be, and does the others', async () => {
    const effect = recordedEffect({ attempts: 1 });
    await withWorker({ effects: [effect] }, async () => {
      await enqueue(ground.deps.db, [
        { identifier: taskOf(effect), payload: { restaurantId: 'nobody' }, key: 'odd', maxAttempts: 1 },
      ]);
      await put(effect);
      await until(() => queueSize(ground.deps.db)).toMatchObject({ waiting: 0, dead: 1 });
    });
    expect(effect.jobs).toHaveLength(1);
  });

  it('takes over the jobs of a worker that is gone, and leaves those of one that is there', async () => {
    const held = Promise.withResolvers<void>();
    const started = Promise.withResolvers<void>();
    const slow = recordedEffect({
      name: 'slow',
      run: async () => {
        started.resolve();
        await held.promise;
      },
    });
    const effect = recordedEffect();
    await withWorker({ effects: [slow] }, async () => {
      await put(slow);
      await started.promise;
      await put(effect);
      await rows(
        ground.database.adminUrl,
        `update graphile_worker._private_jobs set locked_by = 'pool-of-the-dead', locked_at = now() - interval '1 second', attempts = 1
         where key = $1`,
        [`${taskOf(effect)}:1`],
      );
      await withWorker({ effects: [slow, effect] }, async () => {
        await until(() => effect.jobs.length).toBe(1);
      });
      expect(slow.jobs).toEqual([]);
      held.resolve();
      await until(waiting).toBe(0);
    });
    expect(slow.jobs).toHaveLength(1);
  });

  it('does the job of a worker that has been paused for long, and lets it have done it when it wakes', async () => {
    const held = Promise.withResolvers<void>();
    const started = Promise.withResolvers<void>();
    const paused = recordedEffect({
      run: async () => {
        started.resolve();
        await held.promise;
      },
    });
    await withWorker({ effects: [paused], takeOver: 1_000_000 }, async () => {
      await put(paused);
      await started.promise;
      await rows(
        ground.database.adminUrl,
        "update graphile_worker._private_jobs set locked_at = now() - interval '16 minutes'",
      );
      const other = recordedEffect();
      await withWorker({ effects: [other] }, () => until(() => other.jobs.length).toBe(1));
      await until(waiting).toBe(0);
      held.resolve();
      await until(() => paused.jobs.length).toBe(1);
    });
    expect(await queueSize(ground.deps.db)).toMatchObject({ waiting: 0, dead: 0 });
  });

  it('finishes the job in hand when it is asked to leave', async () => {
    const held = Promise.withResolvers<void>();
    const started = Promise.withResolvers<void>();
    const effect = recordedEffect({
      run: async () => {
        started.resolve();
        await held.promise;
      },
    });
    const worker = createWorker(ground.deps, { effects: [effect], chores: [] });
    await put(effect);
    await started.promise;
    const closed = worker.close();
    held.resolve();
    await closed;
    expect(effect.jobs).toHaveLength(1);
    expect(await waiting()).toBe(0);
  });

  it('gives a job back that does not end in time', async () => {
    const started = Promise.withResolvers<void>();
    const stuck = recordedEffect({
      run: () => {
        started.resolve();
        return new Promise<void>(() => {});
      },
    });
    const worker = createWorker(ground.deps, { effects: [stuck], chores: [] });
    await put(stuck);
    await started.promise;
    await worker.close(200);
    expect(await queueSize(ground.deps.db)).toMatchObject({ waiting: 1, dead: 0 });
    await hurry();
    const well = recordedEffect();
    await withWorker({ effects: [well] }, async () => {
      await until(waiting).toBe(0);
    });
    expect(well.jobs).toHaveLength(1);
  });

  it('comes back by itself when the database was away', async () => {
    const proxy = await cuttingProxy(ground.database.appUrl);
    const db = createDatabase({ url: proxy.url });
    const effect = recordedEffect();
    await withWorker(
      { effects: [effect] },
      async (worker) => {
        await worker.ready;
        proxy.cut();
        await put(effect);
        proxy.mend();
        await until(() => effect.jobs.length).toBe(1);
        await until(waiting).toBe(0);
      },
      { ...ground.deps, db },
    );
    await db.close();
    await proxy.close();
  });
});
