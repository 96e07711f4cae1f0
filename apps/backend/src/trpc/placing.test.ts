import { CommitOutcomeUnknown, DatabaseBusy, DatabaseUnavailable } from '@toast/database/faults';
import { describe, expect, it } from 'vitest';
import { Failure } from './failure.ts';
import { faceOf } from './failures.ts';
import { placing } from './placing.ts';

const faceOfPlacing = (error: unknown) => placing(Promise.reject(error)).catch(faceOf);
const coded = (code: string) => Object.assign(new Error('x'), { code });

describe('placing an order', () => {
  it.each([
    ['in an outage', new DatabaseUnavailable(), true],
    ['in a crowd', new DatabaseBusy('x'), false],
    ['while the server gives statements up', coded('57014'), true],
  ])('%s charges nothing, and says so', async (_when, error, fault) => {
    expect(await faceOfPlacing(error)).toMatchObject({
      code: 'TEMPORARILY_UNAVAILABLE',
      status: 503,
      message: expect.stringContaining('nothing was charged'),
      details: { outcome: 'NOTHING_DONE', charged: false, retryAfter: expect.any(Number) },
      fault,
    });
  });

  it('claims nothing when the answer to the commit was lost, and says how to find out', async () => {
    const face = await faceOfPlacing(new CommitOutcomeUnknown());
    expect(face).toMatchObject({
      code: 'OUTCOME_UNKNOWN',
      status: 503,
      message: expect.stringMatching(/Ask for its outcome/),
      details: { outcome: 'UNKNOWN', retryAfter: expect.any(Number) },
      fault: true,
    });
    expect(face.details).not.toHaveProperty('charged');
    expect(face.message).not.toMatch(/nothing was charged|no order/);
  });

  it('lets other errors pass', async () => {
    const failure = new Failure('NOT_FOUND', 'No such restaurant');
    await expect(placing(Promise.reject(failure))).rejects.toBe(failure);
    await expect(placing(Promise.resolve('placed'))).resolves.toBe('placed');
  });
});
