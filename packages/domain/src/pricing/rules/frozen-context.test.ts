import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswered } from '../../testing/answers.ts';
import { item, itemId, menu } from '../../testing/menus.ts';
import { anyTime, daypartId, priceBook, rule } from '../../testing/price-books.ts';
import type { PriceBook } from './price-book.ts';
import { priceUnit } from './price-unit.ts';
import type { PriceContext } from './rule-for.ts';

const beer = item(1, { price: 600 });
const bar = menu({ items: [beer] });
const book = priceBook({
  rules: { [itemId(1)]: [rule(1, { strategy: 'TIME', daypartId: daypartId(1) }, 400)] },
});
const happy: PriceContext = { ...anyTime, dayparts: [daypartId(1)] };
const priceAt = (context: PriceContext) => priceUnit(bar, book, beer, { modifiers: [] }, context).price;

describe('the edge of the happy hour', () => {
  it('costs what was quoted while the quote lives, and the full price in a new quote', () => {
    const quoted = JSON.stringify({ context: happy, price: priceAt(happy) });
    const { context, price }: { context: PriceContext; price: number } = JSON.parse(quoted);
    expect(priceAt(context)).toBe(price);
    expect([price, priceAt(anyTime)]).toEqual([400, 600]);
  });

  it('is the same for a book, a line and a context that were stored and read again', () => {
    fc.assert(
      fc.property(anyAnswered, ({ menu: any, book: known, answers, context }) => {
        const dish = any.items[itemId(1)];
        if (dish === undefined) throw new Error('missing');
        const before = priceUnit(any, known, dish, { modifiers: answers }, context);
        const stored = JSON.stringify({ known, answers, context });
        const read: { known: PriceBook; answers: typeof answers; context: PriceContext } = JSON.parse(stored);
        expect(priceUnit(any, read.known, dish, { modifiers: read.answers }, read.context)).toEqual(before);
      }),
    );
  });
});
