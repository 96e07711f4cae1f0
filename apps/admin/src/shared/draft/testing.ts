import { asId } from '@toast/domain/ids';
import type { Draft, DraftGroup, DraftItem } from '../trpc/outputs.ts';

const id = (kind: number, n: number) => `00000000-0000-4000-8000-0000000${kind}${String(n).padStart(4, '0')}`;

export const itemId = (n: number): DraftItem['id'] => asId(id(1, n));
export const groupId = (n: number): DraftGroup['id'] => asId(id(2, n));

export const itemOf = (n: number, group: number, rest: Partial<DraftItem> = {}): DraftItem => ({
  id: itemId(n),
  groupId: groupId(group),
  name: `Item ${n}`,
  kitchenName: '',
  description: '',
  price: 100 * n,
  taxRateIds: [],
  modifierGroupIds: [],
  dietary: [],
  allergens: { declared: true, contains: [], traces: [] },
  calories: null,
  containsAlcohol: false,
  image: null,
  imageAlt: '',
  stationId: null,
  hidden: false,
  rev: 1,
  ...rest,
});

/** A draft of groups 1, 2, … with these items. For tests. */
export const draftOf = (groups: readonly (readonly number[])[]): Draft => ({
  draftRev: 1,
  publishedVersion: 1,
  publishedAt: '2026-11-20T12:00:00.000Z',
  restaurant: {
    id: asId(id(3, 1)),
    slug: 'test',
    name: 'Test',
    tagline: '',
    zone: 'Europe/Dublin',
    currency: 'EUR',
    locale: 'en-IE',
    cover: null,
    hue: 40,
    diningOptions: [],
  },
  groups: groups.map((items, index) => ({
    id: groupId(index + 1),
    name: `Group ${index + 1}`,
    description: '',
    itemIds: items.map(itemId),
    rev: 1,
  })),
  items: groups.flatMap((items, index) => items.map((n) => itemOf(n, index + 1))),
  modifierGroups: [],
  taxRates: [],
  stations: [],
});
