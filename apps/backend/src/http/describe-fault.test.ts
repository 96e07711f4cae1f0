import { describe, expect, it } from 'vitest';
import { describeFault } from './describe-fault.ts';

describe('a fault in the log', () => {
  it('keeps what is about our code and drops the row', () => {
    const error = Object.assign(new Error('duplicate key value violates unique constraint "order_pkey"'), {
      code: '23505',
      constraint: 'order_pkey',
      table: 'order',
      detail: 'Key (guest)=(Ada Lovelace) already exists.',
      parameters: ['Ada Lovelace'],
    });
    const described = describeFault(new Error('outer', { cause: error }));
    expect(described).toMatchObject({
      type: 'Error',
      message: 'outer',
      stack: expect.stringContaining('    at '),
      cause: { code: '23505', constraint: 'order_pkey', table: 'order' },
    });
    expect(JSON.stringify(described)).not.toContain('Ada');
  });

  it.each([
    [
      'a data exception',
      Object.assign(new Error('invalid input syntax for type uuid: "Ada"'), { code: '22P02' }),
    ],
    ['a text that is no JSON', new SyntaxError('Unexpected token, "Ada" is not valid JSON')],
    ['a thrown text', 'Ada'],
  ])('withholds the message of %s', (_what, error) => {
    expect(JSON.stringify(describeFault(error))).not.toContain('Ada');
  });

  it('ends where errors cause one another', () => {
    const error = new Error('round');
    error.cause = error;
    expect(() => JSON.stringify(describeFault(error))).not.toThrow();
  });
});
