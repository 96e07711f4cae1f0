import { limits } from '@toast/api/limits';
import type { DiningOption } from '@toast/domain/order/dining-option';
import { sameChoice } from './same-choice.ts';
import { emptyCart, type SeenLine, type StoredCart } from './stored-cart.ts';

type Change = (cart: StoredCart) => StoredCart;
type NewId = () => string;

const atMost = (quantity: number): number => Math.min(quantity, limits.quantityPerLine);
const withLines = (cart: StoredCart, lines: readonly SeenLine[], newId: NewId): StoredCart => ({
  ...cart,
  id: cart.id === '' ? newId() : cart.id,
  version: cart.version + 1,
  lines,
});

/** Adds a line, or raises the one that asks for the same. */
export const addLine =
  (line: SeenLine, newId: NewId): Change =>
  (cart) => {
    const same = cart.lines.find((other) => sameChoice(other, line));
    if (same === undefined) return withLines(cart, [...cart.lines, line], newId);
    const raised = { ...line, id: same.id, quantity: atMost(same.quantity + line.quantity) };
    return withLines(
      cart,
      cart.lines.map((other) => (other === same ? raised : other)),
      newId,
    );
  };

/** Puts an edited line where it was; when another line asks for the same, the two become one. */
export const replaceLine =
  (line: SeenLine, newId: NewId): Change =>
  (cart) => {
    if (!cart.lines.some(({ id }) => id === line.id)) return addLine(line, newId)(cart);
    const twin = cart.lines.find((other) => other.id !== line.id && sameChoice(other, line));
    const merged = twin === undefined ? line : { ...line, quantity: atMost(line.quantity + twin.quantity) };
    return withLines(
      cart,
      cart.lines.filter((other) => other !== twin).map((other) => (other.id === line.id ? merged : other)),
      newId,
    );
  };

/** Zero or less takes the line out. */
export const setQuantity =
  (lineId: string, quantity: number, newId: NewId): Change =>
  (cart) => {
    const line = cart.lines.find(({ id }) => id === lineId);
    if (line === undefined || line.quantity === atMost(quantity)) return cart;
    if (quantity <= 0)
      return withLines(
        cart,
        cart.lines.filter((other) => other !== line),
        newId,
      );
    const changed = { ...line, quantity: atMost(quantity) };
    return withLines(
      cart,
      cart.lines.map((other) => (other === line ? changed : other)),
      newId,
    );
  };

/** Undoes a removal: the line comes back where it was. */
export const restoreLine =
  (line: SeenLine, index: number, newId: NewId): Change =>
  (cart) =>
    cart.lines.some(({ id }) => id === line.id)
      ? cart
      : withLines(cart, cart.lines.toSpliced(Math.min(index, cart.lines.length), 0, line), newId);

export const setDiningOption =
  (diningOption: DiningOption, newId: NewId): Change =>
  (cart) =>
    cart.diningOption === diningOption ? cart : { ...withLines(cart, cart.lines, newId), diningOption };

/** The guest has seen the new prices: from now on these are what a later menu is compared with. The content stays the same. */
export const acceptPrices =
  (unitPrices: ReadonlyMap<string, number>): Change =>
  (cart) => ({
    ...cart,
    lines: cart.lines.map((line) => ({
      ...line,
      seen: { ...line.seen, unitPrice: unitPrices.get(line.id) ?? line.seen.unitPrice },
    })),
  });

/** After an order: an empty cart that is not the old one, still with the way the guest likes to eat. */
export const emptied: Change = ({ diningOption }) => ({ ...emptyCart, diningOption });
