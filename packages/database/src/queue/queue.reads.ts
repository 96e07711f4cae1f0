import { sql } from 'kysely';
import type { Database } from '../client.ts';
import { directory } from '../scope.ts';

/** A job that was given up after its last attempt; it stays until somebody retries or removes it. */
export type DeadJob = {
  readonly id: string;
  readonly task: string;
  readonly key: string | null;
  readonly payload: unknown;
  readonly attempts: number;
  readonly last_error: string | null;
  readonly created_at: Date;
};

/** The jobs that were given up, oldest first. */
export async function deadJobs(db: Database, limit: number): Promise<DeadJob[]> {
  const { rows } = await sql<DeadJob>`
    select j.id::text, t.identifier as task, j.key, j.payload, j.attempts, j.last_error, j.created_at
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.attempts >= j.max_attempts and j.locked_at is null order by j.id limit ${limit}`.execute(
    directory(db),
  );
  return rows;
}

export type QueueSize = {
  /** Ready, running or to be tried again. */
  readonly waiting: number;
  readonly dead: number;
  /** Seconds for which the longest due job has waited. */
  readonly oldest_seconds: number;
};

export async function queueSize(db: Database): Promise<QueueSize> {
  const { rows } = await sql<QueueSize>`
    select count(*) filter (where attempts < max_attempts or locked_at is not null)::int as waiting,
      count(*) filter (where attempts >= max_attempts and locked_at is null)::int as dead,
      coalesce(extract(epoch from now() - min(run_at) filter (where is_available and run_at <= now())), 0)::float8 as oldest_seconds
    from graphile_worker._private_jobs`.execute(directory(db));
  return rows[0] ?? { waiting: 0, dead: 0, oldest_seconds: 0 };
}
