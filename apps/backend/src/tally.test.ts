import { describe, expect, it } from 'vitest';
import { createTally, tallyPer } from './tally.ts';

describe('a tally', () => {
  it('counts who is at it, by name and in all, until they are done or fail', async () => {
    const tally = createTally();
    const ends = [1, 2, 3].map(() => Promise.withResolvers<void>());
    const works = ends.map(({ promise }, n) => tally.during(n < 2 ? 'a' : 'b', () => promise));
    expect([tally.of('a'), tally.of('b'), tally.of('c'), tally.sum]).toEqual([2, 1, 0, 3]);
    ends[0]?.resolve();
    ends[2]?.reject(new Error('no'));
    expect((await Promise.allSettled([works[0], works[2]])).map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
    ]);
    expect([tally.of('a'), tally.of('b'), tally.sum]).toEqual([1, 0, 1]);
    ends[1]?.resolve();
    await works[1];
    expect(tally.sum).toBe(0);
  });

  it('belongs to its owner', async () => {
    const of = tallyPer<object>();
    const [one, other] = [{}, {}];
    await of(one).during('a', async () => {
      expect([of(one).of('a'), of(other).of('a')]).toEqual([1, 0]);
    });
  });
});
