import { describe, expect, it } from 'vitest';
import { merge, sameValue } from './merge.ts';

const base = { name: 'Soup', price: 500, tags: ['VEGAN'] };

describe('somebody else saved while I was editing', () => {
  it.each([
    ['neither of us changed anything', base, base, base, [], []],
    ['only I did', { ...base, price: 600 }, base, { ...base, price: 600 }, [], []],
    ['only they did', base, { ...base, name: 'Broth' }, { ...base, name: 'Broth' }, [], ['name']],
    [
      'we changed different fields',
      { ...base, price: 600 },
      { ...base, name: 'Broth' },
      { ...base, name: 'Broth', price: 600 },
      [],
      ['name'],
    ],
    ['we agree', { ...base, price: 600 }, { ...base, price: 600 }, { ...base, price: 600 }, [], []],
    [
      'we do not agree',
      { ...base, price: 600 },
      { ...base, price: 700 },
      { ...base, price: 600 },
      ['price'],
      [],
    ],
    [
      'lists count as one',
      { ...base, tags: [] },
      { ...base, tags: ['HALAL'] },
      { ...base, tags: [] },
      ['tags'],
      [],
    ],
  ])('%s', (_, mine, theirs, fields, conflicts, taken) => {
    expect(merge(base, mine, theirs)).toEqual({ fields, conflicts, taken });
  });

  it('never loses what I typed', () => {
    const mine = { name: 'A', price: 1, tags: ['X'] };
    const theirs = { name: 'B', price: 2, tags: ['Y'] };
    expect(merge(base, mine, theirs).fields).toEqual(mine);
  });
});

describe('the same value', () => {
  it.each([
    [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: undefined }, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [null, {}, false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(sameValue(a, b)).toBe(same);
  });
});
