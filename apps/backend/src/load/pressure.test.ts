import { describe, expect, it } from 'vitest';
import { pressureOf, steady } from './pressure.ts';

describe('the pressure on a backend', () => {
  it.each([
    [{ loopDelay: 11, crowd: 0 }, null],
    [{ loopDelay: 251, crowd: 0 }, 'browsing'],
    [{ loopDelay: 11, crowd: 8.1 }, 'browsing'],
    [{ loopDelay: 1_001, crowd: 0 }, 'ordering'],
    [{ loopDelay: 11, crowd: 65 }, 'ordering'],
  ] as const)('of %o gives up %s', (signs, expected) => {
    expect(pressureOf(signs)).toBe(expected);
  });

  it('is believed when it is told twice, up and down', () => {
    const believe = steady();
    const told = ['ordering', null, 'browsing', 'browsing', null, 'browsing', null, null] as const;
    expect(told.map((each) => believe(each))).toEqual([
      null,
      null,
      null,
      'browsing',
      'browsing',
      'browsing',
      'browsing',
      null,
    ]);
  });
});
