import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

describe('canonical JSON', () => {
  it.each<[string, unknown, string]>([
    [
      'sorts keys at every depth',
      { b: { d: 1, c: [{ z: 1, a: 2 }] }, a: null },
      '{"a":null,"b":{"c":[{"a":2,"z":1}],"d":1}}',
    ],
    ['keeps the order of lists', [3, 1, 2], '[3,1,2]'],
    ['leaves out what is undefined', { a: undefined, b: [undefined] }, '{"b":[null]}'],
    ['escapes as JSON does', { 'a"b': 'é\n\u2028' }, JSON.stringify({ 'a"b': 'é\n\u2028' })],
    ['tells a number from its text', ['1', 1, true, 'true'], '["1",1,true,"true"]'],
  ])('%s', (_, value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('says the same value as JSON', () => {
    const value = { z: [1, { b: 2, a: [null, 'x'] }], a: { c: false } };
    expect(JSON.parse(canonicalJson(value))).toEqual(value);
  });
});
