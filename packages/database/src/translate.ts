import pg from 'pg';
import { CommitOutcomeUnknown, ConstraintViolation, DatabaseUnavailable } from './faults.ts';
import { violated } from './violated.ts';

const constraintKinds: Readonly<Record<string, ConstraintViolation['kind']>> = {
  '23502': 'not null',
  '23503': 'foreign key',
  '23505': 'unique',
  '23514': 'check',
  '23P01': 'exclusion',
};

/**
 * "Not now": connection trouble, no resources, shutting down, waited too long for a lock or for the answer; or the way still leads to
 * a server that stands by.
 */
const notNow = /^(08...|53...|57P0.|57014|55P03|25P03|25006)$/;

/** What a coordinator of Citus says about a worker that is away, where it gives no better code than "internal error". */
const workerAway =
  /connection to the remote node|could not establish any connections|server closed the connection|no connection to the server|connection (refused|reset|timed out)|could not (connect|send|receive)|failure on connection|terminating connection|postmaster was shut down|the database system is/i;

/** True when the server spoke and the session goes on: the transaction is aborted, unless it is the commit that failed. */
export const isPlainRefusal = (error: unknown): error is pg.DatabaseError =>
  error instanceof pg.DatabaseError && error.severity === 'ERROR';

/** Serialization failure or deadlock: the same work may be tried again from the start. */
export const isRetryable = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && (error.code === '40001' || error.code === '40P01');

/** What callers see of an error of the driver. `committing`: it came when the commit may have begun. */
export function translate(error: unknown, committing: boolean): unknown {
  if (!isPlainRefusal(error))
    return committing
      ? new CommitOutcomeUnknown({ cause: error })
      : new DatabaseUnavailable({ cause: error });
  const { code = '' } = error;
  const kind = constraintKinds[code];
  if (kind !== undefined) return new ConstraintViolation(violated(error), kind, { cause: error });
  if (isRetryable(error)) return error;
  // A coordinator that was told to commit may have passed it on before it failed.
  if (committing) return new CommitOutcomeUnknown({ cause: error });
  return notNow.test(code) || workerAway.test(error.message)
    ? new DatabaseUnavailable({ cause: error })
    : error;
}
