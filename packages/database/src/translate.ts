import pg from 'pg';
import { CommitOutcomeUnknown, ConstraintViolation, DatabaseUnavailable } from './faults.ts';

const constraintKinds: Readonly<Record<string, ConstraintViolation['kind']>> = {
  '23502': 'not null',
  '23503': 'foreign key',
  '23505': 'unique',
  '23514': 'check',
  '23P01': 'exclusion',
};

/** A shard's constraints carry the shard's number (order_pkey_102008): the name without it. */
const withoutShard = (name: string): string => name.replace(/_\d{6,}$/, '');

/** True when the server spoke and the session goes on: the transaction is rolled back and the outcome is certain. */
export const isPlainRefusal = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.severity === 'ERROR' && !/^(08|57P)/.test(error.code ?? '');

/** Serialization failure or deadlock: the same work may be tried again from the start. */
export const isRetryable = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && (error.code === '40001' || error.code === '40P01');

/** What callers see of an error of the driver. `committing`: a commit had been sent behind the statement that failed. */
export function translate(error: unknown, committing: boolean): unknown {
  if (isPlainRefusal(error)) {
    const { code, constraint, column } = error as pg.DatabaseError;
    const kind = constraintKinds[code ?? ''];
    return kind === undefined
      ? error
      : new ConstraintViolation(withoutShard(constraint ?? column ?? ''), kind, { cause: error });
  }
  return committing ? new CommitOutcomeUnknown({ cause: error }) : new DatabaseUnavailable({ cause: error });
}
