import { sql } from 'kysely';
import type { Database } from '../client.ts';
import { directory } from '../scope.ts';
import { presenceClass } from './presence-class.ts';

export type NewJob = {
  /** The task's name. */
  readonly identifier: string;
  /** A plain object; the queue joins the elements of arrays. */
  readonly payload: object;
  /** A job of the same key that waits is replaced by this one; beside one that runs this one runs later. */
  readonly key: string;
  readonly maxAttempts: number;
};

/** Puts jobs into the queue, in one statement; all keys differ. Not in a transaction of a restaurant: another world on Citus. */
export async function enqueue(db: Database, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  const specs = jobs.map(({ identifier, payload, key, maxAttempts }) => ({
    identifier,
    payload,
    job_key: key,
    max_attempts: maxAttempts,
  }));
  await sql`select count(*) from graphile_worker.add_jobs(array(
    select json_populate_recordset(null::graphile_worker.job_spec, ${JSON.stringify(specs)}::json)))`.execute(
    directory(db),
  );
}

/** Minutes after which a worker that has taken nothing new is taken for paused, though it is there; no job lasts as long. */
const silence = 15;

/**
 * Gives back the jobs of workers that are gone, for others to take: those that took their last more than `grace` milliseconds ago and
 * of whose presence there is no lock, and those that have been silent for long. Without it the queue would wait four hours.
 * @returns the workers' names.
 */
export async function freeJobsOfTheGone(db: Database, grace: number): Promise<string[]> {
  const { rows } = await sql<{ worker: string }>`
    select locked_by as worker from graphile_worker._private_jobs where locked_by is not null group by locked_by
    having max(locked_at) < now() - ${sql.lit(silence)} * interval '1 minute'
      or max(locked_at) < now() - ${grace}::float8 * interval '1 millisecond' and not exists (
        select from pg_locks l
        where l.locktype = 'advisory' and l.granted and l.objsubid = 2
          and l.database = (select oid from pg_database where datname = current_database())
          and l.classid = ${sql.lit(presenceClass)}::oid
          and l.objid = (hashtext(locked_by)::bigint & 4294967295)::oid)`.execute(directory(db));
  const gone = rows.map(({ worker }) => worker);
  if (gone.length > 0)
    await sql`select graphile_worker.force_unlock_workers(${gone}::text[])`.execute(directory(db));
  return gone;
}

/** Lets jobs that were given up run again, as if new; all that were when no ids are given. @returns how many. */
export async function retryJobs(db: Database, ids?: readonly string[]): Promise<number> {
  const { rows } = await sql<{ retried: number }>`
    select count(*)::int as retried from graphile_worker.reschedule_jobs(
      array(select id from graphile_worker._private_jobs where attempts >= max_attempts and locked_at is null
        and (${ids === undefined}::boolean or id = any(${ids ?? []}::bigint[]))),
      run_at := now(), attempts := 0)`.execute(directory(db));
  return rows[0]?.retried ?? 0;
}
