import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceCart } from '../pricing/price-cart.ts';
import { stockBook } from '../stock/book.ts';
import type { MenuParts } from '../testing/menus.ts';
import {
  cart,
  groupId,
  item,
  line,
  menu,
  modifierGroup,
  option,
  optionId,
  rate,
  rateId,
} from '../testing/menus.ts';
import { anySale } from '../testing/sales.ts';
import { lintMenu } from './lint.ts';
import type { Item, Menu, ModifierGroup } from './menu.ts';

const asking = (rest: Partial<Item> = {}) => item(1, { modifierGroupIds: [groupId(1)], ...rest });
const pick = (rules: Partial<ModifierGroup>, ...options: ModifierGroup['options']) =>
  modifierGroup(1, options, rules);
const found = (parts: MenuParts | Menu, stations = 1) =>
  lintMenu('terms' in parts ? parts : menu(parts), {
    stock: stockBook([{ entityId: optionId(9), status: 'OUT_OF_STOCK', quantity: null }]),
    stations,
  }).map(({ code, severity, subject }) => `${severity} ${code} ${subject.entity} ${subject.name}`.trim());
const sound = menu({ items: [item(1, { taxRateIds: [rateId(1)] })], taxRates: [rate(1, 1)] });

describe('linting a menu before it is published', () => {
  it('blocks what nobody could cook', () => {
    expect(found(sound, 0)).toEqual(['BLOCKING NO_STATION MENU']);
  });

  it.each<[string, MenuParts | Menu, string[]]>([
    ['a sound menu', sound, []],
    ['nothing on it', { items: [] }, ['BLOCKING EMPTY_MENU MENU', 'WARNING EMPTY_GROUP GROUP All']],
    [
      'no dining option',
      { ...sound, terms: { ...sound.terms, diningOptions: [] } },
      ['BLOCKING NO_DINING_OPTION MENU'],
    ],
    ['a blank item', { items: [item(1, { name: ' \t' })] }, ['BLOCKING BLANK_NAME ITEM']],
    [
      'a blank group',
      { ...sound, groups: sound.groups.map((group) => ({ ...group, name: '' })) },
      ['BLOCKING BLANK_NAME GROUP'],
    ],
    [
      'a blank option in a blank group',
      { items: [asking()], modifierGroups: [pick({ name: '' }, option(1, { name: '' }))] },
      ['BLOCKING BLANK_NAME MODIFIER_GROUP', 'BLOCKING BLANK_NAME OPTION'],
    ],
    [
      'an item that is not there',
      { ...sound, items: {}, groups: sound.groups },
      ['BLOCKING EMPTY_MENU MENU', 'BLOCKING UNKNOWN_REFERENCE GROUP All'],
    ],
    ['a modifier group that is not there', { items: [asking()] }, ['BLOCKING UNKNOWN_REFERENCE ITEM item 1']],
    [
      'a nested group that is not there',
      { items: [asking()], modifierGroups: [pick({}, option(1, { modifierGroupIds: [groupId(2)] }))] },
      ['BLOCKING UNKNOWN_REFERENCE OPTION option 1'],
    ],
    [
      'a tax rate that is not there',
      { items: [item(1, { taxRateIds: [rateId(1)] })] },
      ['BLOCKING UNKNOWN_TAX_RATE ITEM item 1'],
    ],
    [
      "an option's tax rate that is not there",
      { items: [asking()], modifierGroups: [pick({}, option(1, { taxRateIds: [rateId(1)] }))] },
      ['BLOCKING UNKNOWN_TAX_RATE OPTION option 1'],
    ],
    ['a negative price', { items: [item(1, { price: -1 })] }, ['BLOCKING BAD_PRICE ITEM item 1']],
    [
      'half a cent',
      { items: [asking()], modifierGroups: [pick({}, option(1, { price: 0.5 }))] },
      ['BLOCKING BAD_PRICE OPTION option 1'],
    ],
    ['a price beyond 2^53', { items: [item(1, { price: 2 ** 53 })] }, ['BLOCKING BAD_PRICE ITEM item 1']],
    ['a free item', { items: [item(1, { price: 0 })] }, ['WARNING ZERO_PRICE ITEM item 1']],
    [
      'a picture without words',
      { items: [item(1, { image: 'a.svg', imageAlt: ' ' })] },
      ['BLOCKING IMAGE_WITHOUT_ALT ITEM item 1'],
    ],
    ['a picture with words', { items: [item(1, { image: 'a.svg', imageAlt: 'A' })] }, []],
    [
      'unknown allergens',
      { items: [item(1, { allergens: { declared: false, contains: [], traces: [] } })] },
      ['WARNING ALLERGENS_UNDECLARED ITEM item 1'],
    ],
    [
      'a minimum above the maximum',
      { items: [asking()], modifierGroups: [pick({ min: 2, max: 1 }, option(1), option(2))] },
      ['BLOCKING BAD_BOUNDS MODIFIER_GROUP group 1'],
    ],
    [
      'two of a single choice',
      { items: [asking()], modifierGroups: [pick({ min: 2, multiSelect: false }, option(1), option(2))] },
      ['BLOCKING BAD_BOUNDS MODIFIER_GROUP group 1'],
    ],
    [
      'a negative minimum',
      { items: [asking()], modifierGroups: [pick({ min: -1 })] },
      ['BLOCKING BAD_BOUNDS MODIFIER_GROUP group 1'],
    ],
    [
      'more required than there is',
      { items: [asking()], modifierGroups: [pick({ min: 2 }, option(1))] },
      ['BLOCKING TOO_FEW_OPTIONS MODIFIER_GROUP group 1'],
    ],
    [
      'as many required as one option may be had',
      { items: [asking()], modifierGroups: [pick({ min: 2 }, option(1, { maxQuantity: 2 }))] },
      [],
    ],
    [
      'all that is required sold out',
      { items: [asking()], modifierGroups: [pick({ min: 1 }, option(9))] },
      ['BLOCKING REQUIRED_GROUP_SOLD_OUT MODIFIER_GROUP group 1'],
    ],
    ['an optional one sold out', { items: [asking()], modifierGroups: [pick({}, option(9))] }, []],
    [
      'a group that opens itself',
      { items: [asking()], modifierGroups: [pick({}, option(1, { modifierGroupIds: [groupId(1)] }))] },
      ['BLOCKING NESTING_CYCLE MODIFIER_GROUP group 1'],
    ],
  ])('%s', (_, parts, expected) => {
    expect(found(parts)).toEqual(expected);
  });

  it('blocks nesting that is deeper than groups are asked, at every group that is', () => {
    const chain = [1, 2, 3, 4, 5].map((n) =>
      modifierGroup(n, [option(n, { modifierGroupIds: n < 5 ? [groupId(n + 1)] : [] })]),
    );
    expect(found({ items: [asking()], modifierGroups: chain })).toEqual([
      'BLOCKING NESTING_TOO_DEEP MODIFIER_GROUP group 1',
    ]);
    expect(found({ items: [asking()], modifierGroups: chain.slice(1) })).toEqual([
      'BLOCKING UNKNOWN_REFERENCE ITEM item 1',
    ]);
  });

  it('lets nothing pass that pricing would throw at', () => {
    fc.assert(
      fc.property(anySale, fc.boolean(), ({ menu: any, cart: wanted }, drop) => {
        const broken = drop ? { ...any, taxRates: {} } : any;
        if (
          lintMenu(broken, { stock: stockBook([]), stations: 1 }).some(
            ({ severity }) => severity === 'BLOCKING',
          )
        )
          return;
        expect(() => priceCart(broken, wanted)).not.toThrow();
        expect(priceCart(broken, cart([line('a', 0)])).ok).toBe(true);
      }),
    );
  });
});
