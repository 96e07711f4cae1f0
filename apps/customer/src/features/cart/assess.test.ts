import { stockBook } from '@toast/domain/stock/book';
import type { StockRecord } from '@toast/domain/stock/stock';
import {
  choice,
  groupId,
  item,
  itemId,
  menu,
  modifierGroup,
  option,
  optionId,
} from '@toast/domain/testing/menus';
import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import type { LineFlag } from './line-flag.ts';
import type { SeenLine, StoredCart } from './stored-cart.ts';

const shop = menu({
  items: [
    item(1, { name: 'Soup', price: 500 }),
    item(2, { name: 'Toast', price: 300, modifierGroupIds: [groupId(1)] }),
  ],
  modifierGroups: [
    modifierGroup(1, [option(1, { name: 'Rye' }), option(2)], {
      name: 'Bread',
      min: 1,
      max: 1,
      multiSelect: false,
    }),
  ],
});
const line = (id: string, of: number, unitPrice: number, rest: Partial<SeenLine> = {}): SeenLine => ({
  id,
  itemId: itemId(of),
  quantity: 1,
  modifiers: [],
  note: '',
  seen: { name: 'x', unitPrice, image: null },
  ...rest,
});
const soup = line('soup', 1, 500, { quantity: 3 });
const toast = line('toast', 2, 300, { modifiers: [choice(1, 1)] });
const cart = (...lines: SeenLine[]): StoredCart => ({ id: 'c', version: 1, diningOption: 'TAKE_OUT', lines });
const out = (entityId: StockRecord['entityId']): StockRecord => ({
  entityId,
  status: 'OUT_OF_STOCK',
  quantity: null,
});
const some = (entityId: StockRecord['entityId'], quantity: number): StockRecord => ({
  entityId,
  status: 'QUANTITY',
  quantity,
});

describe("a cart against today's menu", () => {
  it.each<[string, SeenLine, StockRecord[], LineFlag[], boolean]>([
    ['is fine', soup, [], [], true],
    ['has a sold-out dish', soup, [out(itemId(1))], [{ is: 'SOLD_OUT' }], false],
    ['has more than are left', soup, [some(itemId(1), 2)], [{ is: 'FEWER', remaining: 2 }], false],
    [
      'has a sold-out option',
      toast,
      [out(optionId(1))],
      [{ is: 'OPTION_SOLD_OUT', name: 'Rye', remaining: 0 }],
      false,
    ],
    ['has a dish that is gone', line('q', 9, 100), [], [{ is: 'GONE' }], false],
    [
      'has an answer that is missing now',
      line('q', 2, 300),
      [],
      [{ is: 'CHOOSE_AGAIN', groups: ['Bread'] }],
      false,
    ],
    ['has another price than before', line('q', 1, 450), [], [{ is: 'PRICE', old: 450, now: 500 }], true],
  ])('%s', (_, one, records, flags, ready) => {
    const found = assess(shop, stockBook(records), cart(one));
    expect(found.flags.get(one.id) ?? []).toEqual(flags);
    expect(found.ready).toBe(ready);
  });

  it('is priced without what cannot be priced, and counts dishes', () => {
    const found = assess(shop, stockBook([]), cart(soup, toast, line('gone', 9, 100)));
    expect(found.priced?.total).toBe(1800);
    expect(found.count).toBe(5);
  });

  it('of nothing is nothing', () => {
    expect(assess(shop, stockBook([]), cart())).toMatchObject({ count: 0, ready: false, priced: null });
  });

  it('takes the first dining option where the chosen one is not offered any more', () => {
    const dineInOnly = {
      ...shop,
      terms: { ...shop.terms, diningOptions: shop.terms.diningOptions.slice(0, 1) },
    };
    expect(assess(dineInOnly, stockBook([]), cart(soup)).cart.diningOption).toBe('DINE_IN');
  });
});
