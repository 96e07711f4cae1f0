import { describe, expect, it } from 'vitest';
import { requestIdOf } from './request-id.ts';

describe('the id of a request', () => {
  it('is the one that it brings', () => {
    expect(requestIdOf({ headers: { 'x-request-id': 'edge-1234_5.6' } })).toBe('edge-1234_5.6');
  });

  it.each([undefined, '', 'short', 'x'.repeat(65), 'with space 12', 'line\nbreak-12', '"quoted-12"'])(
    'is made new instead of %j',
    (given) => {
      const id = requestIdOf({ headers: given === undefined ? {} : { 'x-request-id': given } });
      expect(id).not.toBe(given);
      expect(id).toMatch(/^[0-9a-f-]{36}$/);
    },
  );
});
