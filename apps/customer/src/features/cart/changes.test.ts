import { choice, itemId } from '@toast/domain/testing/menus';
import { describe, expect, it } from 'vitest';
import {
  acceptPrices,
  addLine,
  emptied,
  replaceLine,
  restoreLine,
  setDiningOption,
  setQuantity,
} from './changes.ts';
import { cartVersion, emptyCart, type SeenLine, type StoredCart } from './stored-cart.ts';

const newId = () => 'cart';
const line = (id: string, rest: Partial<SeenLine> = {}): SeenLine => ({
  id,
  itemId: itemId(1),
  quantity: 1,
  modifiers: [],
  note: '',
  seen: { name: 'Soup', unitPrice: 500, image: null },
  ...rest,
});
const cart = (...lines: SeenLine[]): StoredCart => ({
  id: 'cart',
  version: 7,
  diningOption: 'TAKE_OUT',
  lines,
});
const shape = ({ lines }: StoredCart) => lines.map(({ id, quantity }) => `${id}×${quantity}`).join(' ');

describe('a cart', () => {
  const two = [choice(1, 1), choice(1, 2)];
  it.each([
    ['adding the first', emptyCart, addLine(line('a'), newId), 'a×1'],
    ['adding the same again', cart(line('a')), addLine(line('b', { quantity: 2 }), newId), 'a×3'],
    [
      'adding the same chosen in another order',
      cart(line('a', { modifiers: two })),
      addLine(line('b', { modifiers: two.toReversed() }), newId),
      'a×2',
    ],
    [
      'adding it with another note',
      cart(line('a')),
      addLine(line('b', { note: 'no salt' }), newId),
      'a×1 b×1',
    ],
    [
      'adding beyond 99',
      cart(line('a', { quantity: 98 })),
      addLine(line('b', { quantity: 5 }), newId),
      'a×99',
    ],
    [
      'editing in place',
      cart(line('a'), line('b', { note: 'x' })),
      replaceLine(line('a', { quantity: 4, note: 'y' }), newId),
      'a×4 b×1',
    ],
    ['editing into a twin', cart(line('a'), line('b', { note: 'x' })), replaceLine(line('b'), newId), 'b×2'],
    ['editing a line that another tab removed', cart(), replaceLine(line('a'), newId), 'a×1'],
    ['a higher quantity', cart(line('a')), setQuantity('a', 5, newId), 'a×5'],
    ['quantity zero', cart(line('a'), line('b')), setQuantity('a', 0, newId), 'b×1'],
    ['undoing a removal', cart(line('b')), restoreLine(line('a'), 0, newId), 'a×1 b×1'],
  ])('%s', (_, before, change, after) => {
    expect(shape(change(before))).toBe(after);
  });

  it.each([
    ['add', addLine(line('n', { note: 'n' }), newId)],
    ['edit', replaceLine(line('a', { note: 'n' }), newId)],
    ['quantity', setQuantity('a', 2, newId)],
    ['removal', setQuantity('a', 0, newId)],
    ['undo', restoreLine(line('z'), 0, newId)],
    ['dining option', setDiningOption('DINE_IN', newId)],
  ])('has another version after each change: %s', (_, change) => {
    const before = cart(line('a'));
    expect(cartVersion(change(before))).not.toBe(cartVersion(before));
  });

  it.each([
    ['the same quantity', setQuantity('a', 1, newId)],
    ['the same dining option', setDiningOption('TAKE_OUT', newId)],
    ['a quantity of a line that is not there', setQuantity('q', 3, newId)],
    ['prices seen', acceptPrices(new Map([['a', 900]]))],
  ])('keeps its version where its content stays: %s', (_, change) => {
    const before = cart(line('a'));
    expect(cartVersion(change(before))).toBe(cartVersion(before));
  });

  it('is another cart after an order, so that the next first version is not mistaken for the last one', () => {
    const again = addLine(line('a'), () => 'another')(emptied(cart(line('a'))));
    expect(again).toMatchObject({ id: 'another', version: 1, diningOption: 'TAKE_OUT' });
  });
});
