import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type MenuGroupId } from '../ids.ts';
import type { Menu } from '../menu/menu.ts';
import { cart, item, itemId, line, menu } from '../testing/menus.ts';
import { type Weekday, weekdays } from './calendar.ts';
import { judgeHours } from './judge-hours.ts';
import { type DaypartId, isServed, type MenuHours } from './menu-hours.ts';

const id = (n: number) => `00000000-0000-7000-8016-${String(n).padStart(12, '0')}`;
const daypart = (n: number, name: string, from: number, to: number, days: readonly Weekday[] = weekdays) => ({
  id: asId<DaypartId>(id(n)),
  name,
  schedule: { weekly: [{ days, from: from * 60, to: to * 60 }] },
});
const breakfast = daypart(1, 'Breakfast', 8, 12);
const brunch = daypart(2, 'Brunch', 10, 15);
const late = daypart(3, 'Late', 22, 2);
const groupOne = asId<MenuGroupId>(id(11));
const groupTwo = asId<MenuGroupId>(id(12));
const plain = menu({ items: [1, 2, 3, 4].map((n) => item(n)) });
const group = (of: MenuGroupId, ...items: number[]) => ({
  id: of,
  name: '',
  description: '',
  itemIds: items.map(itemId),
});
// 1: breakfast · 2: brunch · 3: in an all-day group and in a late one · 4: in the late one only
const offered: Menu = { ...plain, groups: [group(groupOne, 1, 2, 3), group(groupTwo, 3, 4)] };
const hours: MenuHours = {
  zone: 'Europe/Dublin',
  dayparts: { [breakfast.id]: breakfast, [brunch.id]: brunch, [late.id]: late },
  groups: { [groupTwo]: [late.id] },
  items: { [itemId(1)]: [breakfast.id], [itemId(2)]: [brunch.id] },
};
const ordered = (...items: number[]) => cart(items.map((n, i) => line(`line ${i}`, n)));

describe('a cart at its promised time', () => {
  it('is fine when everything is served then', () => {
    expect(judgeHours(offered, hours, ordered(1, 2, 3), '2026-11-20T11:00:00Z')).toEqual({
      refused: [],
      togetherAt: '2026-11-20T11:00:00.000Z',
    });
  });

  it('names each item that is not, its lines, when it is next served, and when all are', () => {
    expect(judgeHours(offered, hours, ordered(1, 2, 1, 3), '2026-11-20T13:00:00Z')).toEqual({
      refused: [
        {
          lineIds: ['line 0', 'line 2'],
          itemId: itemId(1),
          name: 'item 1',
          nextAt: '2026-11-21T08:00:00.000Z',
        },
      ],
      togetherAt: '2026-11-21T10:00:00.000Z',
    });
  });

  it('knows of no time for things that are never served together', () => {
    const { refused, togetherAt } = judgeHours(offered, hours, ordered(1, 4), '2026-11-20T13:00:00Z');
    expect(refused.map(({ nextAt }) => nextAt)).toEqual([
      '2026-11-21T08:00:00.000Z',
      '2026-11-20T22:00:00.000Z',
    ]);
    expect(togetherAt).toBeNull();
  });

  it('never serves a daypart that does not exist, and leaves items that are gone to others', () => {
    const broken = { ...hours, items: { [itemId(1)]: [asId<DaypartId>(id(99))] } };
    expect(judgeHours(offered, broken, ordered(1, 99), '2026-11-20T11:00:00Z')).toEqual({
      refused: [{ lineIds: ['line 0'], itemId: itemId(1), name: 'item 1', nextAt: null }],
      togetherAt: null,
    });
  });

  it('is judged in the zone of the restaurant', () => {
    expect(isServed(offered, { ...hours, zone: 'Asia/Tokyo' }, itemId(1), '2026-11-20T00:00:00Z')).toBe(true);
    expect(isServed(offered, hours, itemId(1), '2026-11-20T00:00:00Z')).toBe(false);
    expect(isServed(offered, hours, itemId(4), '2026-11-20T01:59:00Z')).toBe(true);
  });

  it('is fine at the time that the refusal names', () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 14 });
    fc.assert(
      fc.property(fc.subarray([1, 2, 3, 4], { minLength: 1 }), minutes, (items, minute) => {
        const wanted = new Date(Date.parse('2026-03-20T00:00:00Z') + minute * 60_000);
        const { togetherAt } = judgeHours(offered, hours, ordered(...items), wanted);
        if (togetherAt === null) return;
        expect(new Date(togetherAt) >= wanted).toBe(true);
        expect(judgeHours(offered, hours, ordered(...items), togetherAt).refused).toEqual([]);
      }),
    );
  });
});
