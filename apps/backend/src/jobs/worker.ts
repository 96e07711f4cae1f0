import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { keepPresence } from '@toast/database/queue/presence';
import { freeJobsOfTheGone } from '@toast/database/queue/queue.writes';
import { run, type WorkerEvents, type WorkerPool } from 'graphile-worker';
import pg from 'pg';
import type { Chore } from './chore.ts';
import type { Effect, JobDeps } from './effect.ts';
import { queueLogger } from './queue-logger.ts';
import { effects as allEffects } from './registry.ts';
import { chores as allChores, cronItems } from './schedule.ts';
import { tasksOf } from './tasks.ts';

export type WorkerNumbers = {
  /** Since the start. */
  readonly done: number;
  readonly failed: number;
  /** Given up after the last attempt. */
  readonly dead: number;
};

export type Worker = {
  numbers(): WorkerNumbers;
  /** Resolves when it takes jobs for the first time. */
  readonly ready: Promise<void>;
  /** Takes no new jobs and finishes those in hand; after `grace` milliseconds they are given back, to be done again elsewhere. */
  close(grace?: number): Promise<void>;
};

export type WorkerOptions = {
  readonly effects?: readonly Effect[];
  readonly chores?: readonly Chore[];
  /** Jobs at once; 4 by default. */
  readonly concurrency?: number;
  /** Milliseconds after which the jobs of a worker that is gone are taken over, and between two looks; 3 000 by default. */
  readonly takeOver?: number;
  /** Milliseconds that a chore works before it makes way and goes on as another job; 30 000 by default. */
  readonly patience?: number;
};

/** Does the queue's jobs and puts the chores into it on their schedule. Comes back by itself when the database was away. */
export function createWorker(deps: JobDeps, options: WorkerOptions = {}): Worker {
  const { db, log } = deps;
  const {
    effects = allEffects,
    chores = allChores,
    concurrency = 4,
    takeOver = 3_000,
    patience = 30_000,
  } = options;
  const closing = new AbortController();
  const ready = Promise.withResolvers<void>();
  const counts = { done: 0, failed: 0, dead: 0 };
  const tasks = tasksOf(deps, effects, chores, patience);
  let stop: (grace: number) => Promise<void> = async () => {};

  /** One life of the library's runner, with the presence that shows that its jobs are in good hands. */
  const live = async (): Promise<void> => {
    const pgPool = new pg.Pool({
      connectionString: db.url,
      max: concurrency + 2,
      application_name: 'toast queue',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    pgPool.on('error', () => {});
    pgPool.on('connect', (client) => client.on('error', () => {}));
    const events: WorkerEvents = new EventEmitter();
    // In an object, because a pool is a promise of its own end.
    const created = Promise.withResolvers<{ readonly hands: WorkerPool }>();
    events.on('pool:create', ({ workerPool: hands }) => created.resolve({ hands }));
    events.on('job:success', () => (counts.done += 1));
    events.on('job:error', ({ job, error }) => {
      counts.failed += 1;
      const { attempts, max_attempts: most, task_identifier: task } = job;
      log.warn({ err: error, task, job: job.id, attempts, most }, 'a job failed');
    });
    events.on('job:failed', ({ job }) => {
      counts.dead += 1;
      log.error({ task: job.task_identifier, job: job.id }, 'a job was given up');
    });
    let presence: ReturnType<typeof keepPresence> | undefined;
    try {
      const runner = await run(
        {
          pgPool,
          events,
          concurrency,
          noHandleSignals: true,
          pollInterval: 1_000,
          logger: queueLogger(log),
        },
        tasks,
        cronItems(chores),
      );
      const { hands } = await created.promise;
      restartWhenStuck(events, () => void runner.stop().catch(() => {}));
      presence = keepPresence(db.url, hands.id);
      stop = async (grace) => {
        const force = setTimeout(() => release(hands), grace);
        await runner.stop();
        clearTimeout(force);
      };
      ready.resolve();
      if (closing.signal.aborted) await runner.stop();
      await runner.promise;
    } finally {
      stop = async () => {};
      await presence?.close();
      await pgPool.end();
    }
  };

  const lives = async () => {
    for (let wait = 250; !closing.signal.aborted; wait = Math.min(wait * 2, 5_000)) {
      const born = performance.now();
      await live().catch((error: unknown) =>
        log.warn({ err: error }, 'the worker stopped; starting it again'),
      );
      if (performance.now() - born > 30_000) wait = 250;
      await pause(wait, undefined, { signal: closing.signal }).catch(() => {});
    }
  };

  const takeOvers = async () => {
    while (!closing.signal.aborted) {
      const gone = await freeJobsOfTheGone(db, takeOver).catch((error: unknown) => {
        log.debug({ err: error }, 'could not look for jobs of workers that are gone');
        return [];
      });
      if (gone.length > 0) log.warn({ workers: gone }, 'took over the jobs of workers that are gone');
      await pause(takeOver, undefined, { signal: closing.signal }).catch(() => {});
    }
  };

  const running = Promise.all([lives(), takeOvers()]);
  return {
    ready: ready.promise,
    numbers: () => ({ ...counts }),
    close: async (grace = 6_000) => {
      closing.abort();
      await stop(grace);
      await running;
    },
  };
}

/** Milliseconds for which no job could be asked for. */
const stuckAfter = 3_000;

/**
 * The library remembers the failure of its first question for ever, and fails at every later one with it; a new life asks anew.
 */
function restartWhenStuck(events: WorkerEvents, restart: () => void): void {
  let since: number | null = null;
  const well = () => (since = null);
  events.on('worker:getJob:empty', well);
  events.on('job:start', well);
  events.on('worker:getJob:error', () => {
    since ??= performance.now();
    if (performance.now() - since < stuckAfter) return;
    since = null;
    restart();
  });
}

/** Gives the jobs in hand back. Not `runner.kill()`, which does nothing behind a `stop()`. */
const release = (hands: WorkerPool): void => {
  Promise.resolve(hands.forcefulShutdown('out of time')).catch(() => {});
};
