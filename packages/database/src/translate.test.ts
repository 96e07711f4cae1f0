import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { CommitOutcomeUnknown, ConstraintViolation, DatabaseUnavailable } from './faults.ts';
import { translate } from './translate.ts';

const said = (code: string, message = 'x', severity = 'ERROR', more: object = {}) =>
  Object.assign(new pg.DatabaseError(message, 1, 'error'), { code, severity, ...more });
const kindOf = (error: unknown) => (error instanceof pg.DatabaseError ? 'as it is' : (error as Error).name);

const unavailable = DatabaseUnavailable.name;
const unknown = CommitOutcomeUnknown.name;
const violated = ConstraintViolation.name;

describe('an error of the driver', () => {
  it.each<[string, unknown, string, string]>([
    ['a connection that is gone', new Error('Connection terminated unexpectedly'), unavailable, unknown],
    ['no answer', new Error('Query read timeout'), unavailable, unknown],
    ['a session that was ended', said('57P01', 'terminating connection', 'FATAL'), unavailable, unknown],
    ['one that was idle for too long', said('25P03', 'idle', 'FATAL'), unavailable, unknown],
    ['a row that was waited for too long', said('55P03'), unavailable, unknown],
    ['a statement that took too long', said('57014'), unavailable, unknown],
    ['a server that stands by', said('25006'), unavailable, unknown],
    ['no room at the server', said('53300'), unavailable, unknown],
    [
      'a worker that refuses',
      said('08006', 'connection to the remote node postgres@w1:5432 failed with the following error: …'),
      unavailable,
      unknown,
    ],
    [
      'a worker that stops',
      said('57P01', 'terminating connection due to administrator command'),
      unavailable,
      unknown,
    ],
    ['a worker that died', said('XX000', 'server closed the connection unexpectedly'), unavailable, unknown],
    [
      'a node whose server ends under it',
      said('XX000', 'postmaster was shut down, exiting'),
      unavailable,
      unknown,
    ],
    [
      'a worker that died before',
      said('XX000', 'failure on connection marked as essential: w1:5432'),
      unavailable,
      unknown,
    ],
    [
      'a worker that died in the commit',
      said('XX000', 'could not commit transaction for shard 102008 on at least one active node'),
      'as it is',
      unknown,
    ],
    ['a constraint', said('23505', 'x', 'ERROR', { constraint: 'order_pkey_102008' }), violated, violated],
    ['a deadlock', said('40P01'), 'as it is', 'as it is'],
    ['a bug', said('42P01', 'relation "x" does not exist'), 'as it is', unknown],
  ])('%s', (_what, error, before, atCommit) => {
    expect([kindOf(translate(error, false)), kindOf(translate(error, true))]).toEqual([before, atCommit]);
  });

  it("names a shard's constraint as the migration does", () => {
    const error = said('23505', 'x', 'ERROR', { constraint: 'order_pkey_102008' });
    expect(translate(error, true)).toMatchObject({ constraint: 'order_pkey', kind: 'unique' });
  });
});
