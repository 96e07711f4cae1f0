import type { Menu } from '@toast/domain/menu/menu';
import type { DiningOption } from '@toast/domain/order/dining-option';
import type { Cart } from '@toast/domain/pricing/cart';
import { judgeCart } from '@toast/domain/pricing/judge-cart';
import { priceCart } from '@toast/domain/pricing/price-cart';
import type { PricedCart } from '@toast/domain/pricing/priced';
import type { CartRefusal } from '@toast/domain/refusal';
import type { StockBook } from '@toast/domain/stock/book';
import { blocks, type LineFlag } from './line-flag.ts';
import type { StoredCart } from './stored-cart.ts';

/** The cart against today's menu and stock. */
export type Assessment = {
  readonly cart: Cart;
  /** Dishes, not lines. */
  readonly count: number;
  /** By line id; a line that is fine is absent. */
  readonly flags: ReadonlyMap<string, readonly LineFlag[]>;
  /** Nothing keeps the cart from being ordered. */
  readonly ready: boolean;
  /** What it costs as far as it can be priced; lines that the menu no longer knows are left out. null = nothing can. */
  readonly priced: PricedCart | null;
};

/** Judges the stored cart by the same rules as the server, so that the guest hears of trouble before the checkout does. */
export function assess(menu: Menu, stock: StockBook, stored: StoredCart): Assessment {
  const cart: Cart = { diningOption: offered(menu, stored.diningOption), lines: stored.lines };
  const flags = new Map<string, LineFlag[]>();
  const flag = (lineId: string, what: LineFlag) => flags.set(lineId, [...(flags.get(lineId) ?? []), what]);

  const refusals = cart.lines.length === 0 ? [] : judgeCart(menu, stock, cart);
  for (const refusal of refusals) for (const [lineId, what] of flagsOf(refusal)) flag(lineId, what);

  const known = cart.lines.filter(
    (line) => !flags.get(line.id)?.some(({ is }) => is === 'GONE' || is === 'CHOOSE_AGAIN'),
  );
  const result = known.length === 0 ? null : priceCart(menu, { ...cart, lines: known });
  const priced = result?.ok === true ? result.priced : null;
  for (const line of priced?.lines ?? []) {
    const old = stored.lines.find(({ id }) => id === line.lineId)?.seen.unitPrice;
    if (old !== undefined && old !== line.unitPrice)
      flag(line.lineId, { is: 'PRICE', old, now: line.unitPrice });
  }

  return {
    cart,
    count: cart.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    flags,
    ready: cart.lines.length > 0 && ![...flags.values()].some((list) => list.some(blocks)) && priced !== null,
    priced,
  };
}

/** The guest's dining option while the restaurant offers it, else the restaurant's first. */
function offered(menu: Menu, wanted: DiningOption | null): DiningOption {
  const offers = menu.terms.diningOptions.map(({ diningOption }) => diningOption);
  return wanted !== null && offers.includes(wanted) ? wanted : (offers[0] ?? 'TAKE_OUT');
}

function flagsOf(refusal: CartRefusal): [lineId: string, flag: LineFlag][] {
  switch (refusal.code) {
    case 'ITEM_GONE':
      return [[refusal.lineId, { is: 'GONE' }]];
    case 'MODIFIER_RULE': {
      const groups = [
        ...new Set(refusal.violations.map(({ groupName }) => groupName).filter((name) => name !== '')),
      ];
      return [[refusal.lineId, { is: 'CHOOSE_AGAIN', groups }]];
    }
    case 'ITEM_86': {
      const { entity, name, remaining } = refusal;
      const option = { is: 'OPTION_SOLD_OUT', name, remaining } as const;
      const item = remaining === 0 ? ({ is: 'SOLD_OUT' } as const) : ({ is: 'FEWER', remaining } as const);
      return refusal.lineIds.map((lineId) => [lineId, entity === 'ITEM' ? item : option]);
    }
    default:
      return [];
  }
}
