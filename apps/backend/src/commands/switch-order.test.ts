import { describe, expect, it } from 'vitest';
import { parseOrder } from './switch-order.ts';

type Typed = Partial<Record<'restaurant' | 'until' | 'switch' | 'reason', string>> & {
  readonly everywhere?: boolean;
};
const typed = (more: Typed) => ({ switch: 'ORDERING', reason: 'TECHNICAL', note: '', by: 'ada', ...more });

describe('what an operator types', () => {
  it.each([
    [
      'one restaurant',
      ['off'],
      { restaurant: 'lucky-pigeon' },
      { off: true, restaurant: 'lucky-pigeon', until: null },
    ],
    ['all of them', ['on'], { everywhere: true }, { off: false, restaurant: '*' }],
    [
      'a pause that ends',
      ['off'],
      { everywhere: true, until: '2026-11-20T22:00:00Z' },
      { until: '2026-11-20T22:00:00Z' },
    ],
  ])('means %s', (_, words, more, expected) => {
    expect(parseOrder(words, typed(more))).toMatchObject(expected);
  });

  it.each([
    ['neither on nor off', ['pause'], { everywhere: true }, /"off" or "on"/],
    ['a word too many', ['off', 'lucky-pigeon'], { everywhere: true }, /"off" or "on"/],
    ['no restaurant', ['off'], {}, /--restaurant SLUG or --everywhere/],
    [
      'one and all',
      ['off'],
      { restaurant: 'lucky-pigeon', everywhere: true },
      /--restaurant SLUG or --everywhere/,
    ],
    ['a switch that there is not', ['off'], { everywhere: true, switch: 'GRAVITY' }, /--switch/],
    ['a reason that guests cannot read', ['off'], { everywhere: true, reason: 'because' }, /--reason/],
    ['an instant that is none', ['off'], { everywhere: true, until: 'tonight' }, /--until/],
  ])('is refused with %s', (_, words, more, complaint) => {
    expect(() => parseOrder(words, typed(more))).toThrow(complaint);
  });
});
