import { setTimeout as pause } from 'node:timers/promises';
import { threeLines } from '@toast/bench/bed/cart';
import type { Menu } from '@toast/domain/menu/menu';
import type { Cart } from '@toast/domain/pricing/cart';
import { names } from '../names.ts';
import { type Caller, makeCaller } from './call.ts';
import { type Followed, follow } from './follow.ts';
import type { Line } from './line.ts';
import { type Acknowledged, placeOrder } from './place.ts';
import type { Tally } from './tally.ts';

export type GuestOptions = {
  readonly line: Line;
  readonly tally: Tally;
  readonly origin: string;
  readonly restaurant: { readonly id: string; readonly slug: string };
  /** The next order's key; null when there are enough. */
  readonly nextKey: () => string | null;
  /** Between two steps, in milliseconds. */
  readonly paceMs: number;
  readonly signal: AbortSignal;
  readonly onPlaced: (order: Acknowledged) => void;
};

/** What a guest has seen of the last order on its page. */
export type Watched = {
  readonly order: Acknowledged;
  readonly stream: Followed;
  /** False when the page was told something older than before. */
  readonly inOrder: () => boolean;
};

/** Reads the menu, asks for a price, orders, and follows the order, over and over; returns the page that is open at the end. */
export async function visit(options: GuestOptions): Promise<Watched | null> {
  const { line, tally, origin, restaurant, nextKey, paceMs, signal } = options;
  const caller = makeCaller({ line, tally, site: names.customer, origin, signal });
  let page: Watched | null = null;
  const breath = () => pause(paceMs * (0.5 + Math.random()), undefined, { signal }).catch(() => {});
  for (let round = 0; !signal.aborted; round += 1) {
    const key = nextKey();
    if (key === null) break;
    const cart = await cartOf(caller, restaurant.slug);
    await breath();
    const what = round % 2 === 0 ? { cart } : { quoteId: await quote(caller, restaurant.id, cart, key) };
    await breath();
    const person = {
      name: `Load ${key.slice(-6)}`,
      phone: '+353 1 555 0101',
      email: 'load@example.org',
      table: '7',
    };
    const order = await placeOrder(
      caller,
      { restaurantId: restaurant.id, key },
      { ...what, guest: person, note: key },
    );
    if (order === null) continue;
    options.onPlaced(order);
    const own = { restaurantId: restaurant.id, token: order.token };
    await caller.patiently('order.byToken', { input: own });
    await page?.stream.stop();
    page = watch(line, order, own, signal);
    await breath();
  }
  return page;
}

/** A new price expires, so each round asks for one; the menu comes from the ingress' memory most of the time. */
async function cartOf(caller: Caller, slug: string): Promise<Cart> {
  const visited = (await caller.patiently('menu.bySlug', { input: { slug } })) as { readonly menu: Menu };
  return threeLines(visited.menu);
}

async function quote(caller: Caller, restaurantId: string, cart: Cart, key: string): Promise<string> {
  const answer = (await caller.patiently('quote.create', {
    input: { restaurantId, cart },
    key: `${key}-price`,
  })) as {
    readonly outcome: string;
    readonly quote?: { readonly id: string };
  };
  if (answer.quote === undefined)
    throw new Error(`the load's own cart was refused: ${JSON.stringify(answer)}`);
  return answer.quote.id;
}

function watch(
  line: Line,
  order: Acknowledged,
  own: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Watched {
  let inOrder = true;
  let last = 0;
  const stream = follow({
    line,
    site: names.customer,
    procedure: 'order.live',
    input: own,
    signal,
    hear: ({ seq }) => {
      inOrder &&= seq >= last;
      last = seq;
    },
  });
  return { order, stream, inOrder: () => inOrder };
}
