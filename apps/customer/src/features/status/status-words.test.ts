import type { RestaurantStatusView } from '@toast/api/status';
import { describe, expect, it } from 'vitest';
import { statusLines } from './status-words.ts';

const status = (ordering: RestaurantStatusView['ordering']): RestaurantStatusView => ({
  restaurantId: '' as RestaurantStatusView['restaurantId'],
  at: '2026-11-20T20:00:00.000Z',
  menu: ordering === 'DOWN' ? 'DOWN' : 'UP',
  ordering,
  kitchen: ordering === 'DOWN' ? 'DOWN' : 'UP',
  downSince: null,
  off: [],
});
const words = (of: RestaurantStatusView | null) => statusLines(of).map(({ word }) => word);

describe('how a restaurant stands', () => {
  it.each([
    ['UP', ['Works', 'Works', 'Works']],
    ['PAUSED', ['Works', 'Paused', 'Works']],
    ['DOWN', ['Away', 'Away', 'Away']],
  ] as const)('%s', (ordering, expected) => {
    expect(words(status(ordering))).toEqual(expected);
  });

  it('is the worst where nobody answers', () => {
    expect(words(null)).toEqual(words(status('DOWN')));
  });
});
