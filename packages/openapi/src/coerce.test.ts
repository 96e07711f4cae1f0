import { describe, expect, it } from 'vitest';
import { coercion } from './coerce.ts';

describe('coercion of path and query strings', () => {
  it.each([
    ['integer', { type: 'integer' }, '42', 42],
    ['negative integer', { type: 'integer' }, '-7', -7],
    ['integer with a fraction stays a string', { type: 'integer' }, '4.2', '4.2'],
    ['integer with a leading zero stays a string', { type: 'integer' }, '007', '007'],
    ['integer in words stays a string', { type: 'integer' }, 'ten', 'ten'],
    ['empty is no zero', { type: 'integer' }, '', ''],
    ['number', { type: 'number' }, '2.5', 2.5],
    ['exponent stays a string', { type: 'number' }, '1e3', '1e3'],
    ['true', { type: 'boolean' }, 'true', true],
    ['false is false', { type: 'boolean' }, 'false', false],
    ['1 is no boolean', { type: 'boolean' }, '1', '1'],
    ['string of digits stays a string', { type: 'string' }, '42', '42'],
    ['one value of an array', { type: 'array', items: { type: 'integer' } }, '1', [1]],
    ['many values of an array', { type: 'array', items: { type: 'integer' } }, ['1', '2'], [1, 2]],
    ['unknown field', undefined, '42', '42'],
  ])('%s', (_name, schema, value, expected) => {
    expect(coercion(schema)(value)).toEqual(expected);
  });
});
