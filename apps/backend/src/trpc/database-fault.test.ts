import { CommitOutcomeUnknown, DatabaseBusy, DatabaseUnavailable } from '@toast/database/faults';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { isLinkLost } from './database-fault.ts';
import { Failure } from './failure.ts';

const said = (severity: string, code: string) =>
  Object.assign(new pg.DatabaseError('no', 2, 'error'), { severity, code });
const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

describe("a backend's own way to the database", () => {
  it.each<[string, Error, boolean]>([
    ['nobody listens', new DatabaseUnavailable({ cause: refused }), true],
    ['the session was ended', new DatabaseUnavailable({ cause: said('FATAL', '57P01') }), true],
    ['it leads to a server that stands by', new DatabaseUnavailable({ cause: said('ERROR', '25006') }), true],
    ['it broke at the commit', new CommitOutcomeUnknown({ cause: refused }), true],
    [
      'it is behind the words for a guest',
      new Failure('TEMPORARILY_UNAVAILABLE', 'no', {}, new DatabaseUnavailable()),
      true,
    ],
    ['a row is held', new DatabaseUnavailable({ cause: said('ERROR', '55P03') }), false],
    ['a shard is away', new DatabaseUnavailable({ cause: said('ERROR', '08006') }), false],
    ['a shard went away at the commit', new CommitOutcomeUnknown({ cause: said('ERROR', '08006') }), false],
    ['too many wait', new DatabaseBusy('too many wait already'), false],
    ['it takes too long', new Failure('OUTCOME_UNKNOWN', 'late', {}, new Error('not in time')), false],
    ['it is something else', new TypeError('bug'), false],
  ])('%s', (_what, error, lost) => {
    expect(isLinkLost(error)).toBe(lost);
  });
});
