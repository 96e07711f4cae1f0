import type { Availability } from '@toast/domain/menu/orderable';
import { groupId } from '@toast/domain/testing/menus';
import { describe, expect, it } from 'vitest';
import { stockWords } from './stock-words.ts';

describe('what is said about stock', () => {
  it.each<[Availability, string | null]>([
    [{ orderable: true, remaining: null, because: null }, null],
    [{ orderable: true, remaining: 40, because: null }, null],
    [{ orderable: true, remaining: 3, because: null }, 'Only 3 left'],
    [{ orderable: false, remaining: 0, because: { reason: 'ITEM' } }, 'Sold out'],
    [
      {
        orderable: false,
        remaining: null,
        because: { reason: 'GROUP', groupId: groupId(1), groupName: 'Bread' },
      },
      'Sold out: no bread left',
    ],
  ])('%o: %s', (availability, words) => {
    expect(stockWords(availability)).toBe(words);
  });
});
