import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, isId, type OrderId } from './ids.ts';

describe('ids', () => {
  it.each<[string, boolean]>([
    ['0193b5a4-7c1e-7d3a-9b2f-1c2d3e4f5a6b', true],
    ['550e8400-e29b-41d4-a716-446655440000', true],
    ['0193B5A4-7C1E-7D3A-9B2F-1C2D3E4F5A6B', false],
    ['0193b5a4-7c1e-7d3a-cb2f-1c2d3e4f5a6b', false],
    ['0193b5a4-7c1e-0d3a-9b2f-1c2d3e4f5a6b', false],
    ['0193b5a47c1e7d3a9b2f1c2d3e4f5a6b', false],
    ['0193b5a4-7c1e-7d3a-9b2f-1c2d3e4f5a6b\n', false],
    [' 0193b5a4-7c1e-7d3a-9b2f-1c2d3e4f5a6b', false],
    ['00000000-0000-0000-0000-000000000000', false],
    ['', false],
  ])('%j: %s', (value, expected) => {
    expect(isId(value)).toBe(expected);
    if (expected) expect(asId<OrderId>(value)).toBe(value);
    else expect(() => asId<OrderId>(value)).toThrow(RangeError);
  });

  it('takes every UUID of the known versions', () => {
    fc.assert(
      fc.property(fc.uuid({ version: [1, 2, 3, 4, 5, 6, 7, 8] }), (value) => {
        expect(isId(value)).toBe(true);
      }),
    );
  });
});
