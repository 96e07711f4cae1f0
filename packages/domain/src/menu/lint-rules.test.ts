import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DaypartId } from '../hours/menu-hours.ts';
import { asId, type StationId } from '../ids.ts';
import { stockBook } from '../stock/book.ts';
import {
  groupId,
  item,
  itemId,
  type MenuParts,
  menu,
  modifierGroup,
  option,
  rate,
  rateId,
} from '../testing/menus.ts';
import { anySale } from '../testing/sales.ts';
import { fieldToMend } from './field-to-mend.ts';
import { lintMenu } from './lint.ts';
import type { LintPolicy } from './lint-policy.ts';
import type { Item, Menu, ModifierOption } from './menu.ts';

const ground = { stock: stockBook([]), stations: 1 };
const found = (parts: MenuParts | Menu, policy?: LintPolicy) =>
  lintMenu('terms' in parts ? parts : menu(parts), { ...ground, ...(policy && { policy }) }).map(
    (finding) => `${finding.severity} ${finding.code} ${finding.subject.entity} ${fieldToMend(finding)}`,
  );
const one = (rest: Partial<Item>): MenuParts => ({ items: [item(1, rest)] });
const choosing = (rest: Partial<ModifierOption>, max: number | null = null): MenuParts => ({
  items: [item(1, { modifierGroupIds: [groupId(1)] })],
  modifierGroups: [modifierGroup(1, [option(1, rest), option(2, rest)], { max })],
});
const plain = menu({ items: [item(1)] });

describe('what the linter finds in any menu', () => {
  it.each<[string, MenuParts | Menu, string[]]>([
    ['a name of 120 characters', one({ name: 'x'.repeat(120) }), []],
    ['a name of 300 characters', one({ name: 'x'.repeat(300) }), ['BLOCKING NAME_TOO_LONG ITEM name']],
    [
      'a long name for the cook',
      one({ kitchenName: 'x'.repeat(121) }),
      ['BLOCKING KITCHEN_NAME_TOO_LONG ITEM kitchenName'],
    ],
    [
      'a long description',
      one({ description: 'x'.repeat(1001) }),
      ['BLOCKING DESCRIPTION_TOO_LONG ITEM description'],
    ],
    ['a name from right to left', one({ name: 'مشاوي مشكلة' }), []],
    ['a name with emoji', one({ name: 'Pizza 🍕' }), []],
    ['a name of nothing but emoji', one({ name: '🍕🔥' }), ['WARNING NAME_WITHOUT_LETTERS ITEM name']],
    ['a name nobody can see', one({ name: '\u200b\u3164' }), ['BLOCKING BLANK_NAME ITEM name']],
    ['a name that turns the line', one({ name: '\u202eazzip' }), ['BLOCKING UNSAFE_TEXT ITEM name']],
    [
      'a description that is left turned',
      one({ description: 'with \u2067حمص' }),
      ['BLOCKING UNSAFE_TEXT ITEM description'],
    ],
    [
      'an option that turns the ticket',
      choosing({ kitchenName: '\u202ex' }),
      Array(2).fill('BLOCKING UNSAFE_TEXT OPTION kitchenName'),
    ],
    ['the highest price', one({ price: 1_000_000_000 }), []],
    ['an absurd price', one({ price: 1_000_000_001 }), ['BLOCKING PRICE_TOO_HIGH ITEM price']],
    ['a price below nothing', one({ price: -1 }), ['BLOCKING BAD_PRICE ITEM price']],
    [
      'a slip of the finger',
      { items: [1, 2, 3, 4, 5].map((n) => item(n, { price: n === 5 ? 129_500 : 1295 })) },
      ['WARNING ODD_PRICE ITEM price'],
    ],
    [
      'an absurd price among others, told once',
      { items: [1, 2, 3, 4, 5].map((n) => item(n, { price: n === 5 ? 2_000_000_000 : 1295 })) },
      ['BLOCKING PRICE_TOO_HIGH ITEM price'],
    ],
    [
      'a bottle among small plates',
      { items: [1, 2, 3, 4, 5].map((n) => item(n, { price: n === 5 ? 48_000 : 1295 })) },
      [],
    ],
    [
      'an option to be had not once',
      choosing({ maxQuantity: 0 }),
      Array(2).fill('BLOCKING BAD_QUANTITY OPTION maxQuantity'),
    ],
    [
      'half an option',
      choosing({ maxQuantity: 1.5 }),
      Array(2).fill('BLOCKING BAD_QUANTITY OPTION maxQuantity'),
    ],
    [
      'more defaults than choices',
      choosing({ isDefault: true }, 1),
      ['WARNING TOO_MANY_DEFAULTS MODIFIER_GROUP isDefault'],
    ],
    ['as many defaults as choices', choosing({ isDefault: true }, 2), []],
    [
      'an item that no group shows',
      { ...plain, items: { ...plain.items, [itemId(2)]: item(2) } },
      ['BLOCKING UNREACHABLE_ITEM ITEM groups'],
    ],
    [
      'a vegan dish with milk',
      one({ dietary: ['VEGAN'], allergens: { declared: true, contains: ['MILK'], traces: [] } }),
      ['WARNING DIETARY_CLAIM_DENIED ITEM dietary'],
    ],
    [
      'a gluten-free dish with traces of it',
      one({ dietary: ['GLUTEN_FREE'], allergens: { declared: true, contains: [], traces: ['GLUTEN'] } }),
      ['WARNING DIETARY_CLAIM_DENIED ITEM dietary'],
    ],
    [
      'a vegetarian dish with eggs, and traces of fish',
      one({ dietary: ['VEGETARIAN'], allergens: { declared: true, contains: ['EGGS'], traces: ['FISH'] } }),
      [],
    ],
    [
      'a group of items that are not there',
      { ...plain, items: {} },
      ['BLOCKING EMPTY_MENU MENU groups', 'BLOCKING UNKNOWN_REFERENCE GROUP itemIds'],
    ],
    [
      'two groups that open each other, told once each',
      {
        items: [item(1, { modifierGroupIds: [groupId(1)] })],
        modifierGroups: [
          modifierGroup(1, [option(1, { modifierGroupIds: [groupId(2)] })]),
          modifierGroup(2, [option(2, { modifierGroupIds: [groupId(1)] })]),
        ],
      },
      Array(2).fill('BLOCKING NESTING_CYCLE MODIFIER_GROUP options'),
    ],
  ])('%s', (_, parts, expected) => {
    expect(found(parts)).toEqual(expected);
  });
});

const station = asId<StationId>('00000000-0000-7000-8018-000000000001');
const lunch = asId<DaypartId>('00000000-0000-7000-8016-000000000001');
const lax: LintPolicy = {
  allergensRequired: false,
  free: new Set([itemId(1)]),
  untaxed: new Set([itemId(1)]),
  stationIds: new Set([station]),
  translated: new Map(),
  hours: null,
};

describe('what the linter finds where the restaurant has said more', () => {
  const noHours = { zone: 'Europe/Dublin', dayparts: {}, groups: {}, items: {} };
  const undeclared = { declared: false, contains: [], traces: [] };
  it.each<[string, Partial<Item>, Partial<LintPolicy>, string[]]>([
    ['a sound item', { stationId: station, price: 0 }, {}, []],
    ['a free item', { price: 0 }, { free: new Set() }, ['BLOCKING ZERO_PRICE ITEM price']],
    ['an untaxed item', {}, { untaxed: new Set() }, ['BLOCKING NO_TAX_RATE ITEM taxRateIds']],
    ['a taxed item', { taxRateIds: [rateId(1)] }, { untaxed: new Set() }, []],
    ['unknown allergens', { allergens: undeclared }, {}, ['WARNING ALLERGENS_UNDECLARED ITEM allergens']],
    [
      'unknown allergens in the EU',
      { allergens: undeclared },
      { allergensRequired: true },
      ['BLOCKING ALLERGENS_UNDECLARED ITEM allergens'],
    ],
    [
      'a station that is gone',
      { stationId: station },
      { stationIds: new Set() },
      ['BLOCKING UNKNOWN_STATION ITEM stationId'],
    ],
    [
      'names in some languages',
      {},
      {
        translated: new Map([
          ['ga', new Set([itemId(1)])],
          ['fr', new Set()],
        ]),
      },
      ['WARNING MISSING_TRANSLATION GROUP translations', 'WARNING MISSING_TRANSLATION ITEM translations'],
    ],
    ['no dayparts', {}, { hours: noHours }, []],
    [
      'a daypart that is gone',
      {},
      { hours: { ...noHours, items: { [itemId(1)]: [lunch] } } },
      ['BLOCKING NEVER_SERVED ITEM dayparts'],
    ],
  ])('%s', (_, rest, policy, expected) => {
    const parts = { items: [item(1, rest)], taxRates: [rate(1, 1)] };
    expect(found(parts, { ...lax, ...policy })).toEqual(expected);
  });

  it('says of an item in no group only that, and not that its times never meet', () => {
    const hidden = { ...plain, groups: [] };
    expect(found(hidden, { ...lax, hours: noHours })).toEqual(['BLOCKING UNREACHABLE_ITEM ITEM groups']);
  });

  it('tells everything once, and where to mend it', () => {
    const strict = {
      ...lax,
      free: new Set<never>(),
      untaxed: new Set<never>(),
      translated: new Map([['ga', new Set<never>()]]),
    };
    fc.assert(
      fc.property(anySale, fc.boolean(), ({ menu: any }, drop) => {
        const findings = lintMenu(drop ? { ...any, taxRates: {}, groups: [] } : any, {
          ...ground,
          policy: strict,
        });
        const keys = findings.map(({ code, subject }) => `${code} ${subject.id}`);
        expect(new Set(keys).size).toBe(keys.length);
        expect(findings.every((finding) => fieldToMend(finding) !== undefined)).toBe(true);
        const severities = findings.map(({ severity }) => severity);
        expect(severities).toEqual(severities.toSorted());
      }),
    );
  });
});
