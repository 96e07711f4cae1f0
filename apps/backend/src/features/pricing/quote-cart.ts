import type { QuoteOutcome, quoteRequest } from '@toast/api/quote';
import { refusalView } from '@toast/api/refusal';
import { json } from '@toast/database/column';
import { countersNow } from '@toast/database/event/counter.reads';
import { answerUnderKey, type StoredAnswer } from '@toast/database/integration/idempotency.reads';
import type { OrderChannel } from '@toast/database/order/order.table';
import { stockToSell } from '@toast/database/order/place.reads';
import { quoteById } from '@toast/database/pricing/quote.reads';
import { insertQuote } from '@toast/database/pricing/quote.writes';
import { forRestaurant, type TenantDb } from '@toast/database/scope';
import type { QuoteId } from '@toast/domain/ids';
import { demandOf } from '@toast/domain/pricing/demand';
import { judgeCart } from '@toast/domain/pricing/judge-cart';
import { priceCart } from '@toast/domain/pricing/price-cart';
import { stockBook } from '@toast/domain/stock/book';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { notFound } from '../../trpc/failure.ts';
import type { Attempt } from '../integration/attempt.ts';
import { keepOnce } from '../integration/keep.ts';
import { replay } from '../integration/replay.ts';
import { menuToSellFrom } from '../menu/menu-to-sell-from.ts';
import { pausedFor } from '../ordering/paused.ts';

/** How long a price stays frozen, in milliseconds. */
export const quoteLife = 15 * 60 * 1000;

/**
 * Prices a cart by the current menu and keeps that price for a quarter of an hour. Whatever speaks against the cart comes
 * back at once, stock included; stock is not reserved, so placing judges it again. Where orders are not taken now, that is all that is said.
 * @throws Failure NOT_FOUND for a restaurant without a menu; IDEMPOTENCY_KEY_REUSED.
 */
export async function quoteCart(
  deps: Deps,
  { restaurantId, cart }: z.output<typeof quoteRequest>,
  channel: OrderChannel,
  attempt: Attempt | null,
): Promise<QuoteOutcome> {
  const wanted = { channel, diningOption: cart.diningOption };
  // What is known without the database is said without it.
  const stopped = pausedFor(deps, restaurantId, null, wanted);
  if (stopped.length > 0) return { outcome: 'REFUSED', refusals: stopped.map(refusalView) };
  const known = await menuToSellFrom(deps, restaurantId);
  const scope = forRestaurant(deps.db, restaurantId);
  const [counted, records, before] = await scope.flight([
    countersNow({}),
    stockToSell({ entityIds: demandOf(known, cart).map(({ entityId }) => entityId) }),
    ...(attempt === null ? [] : [answerUnderKey(attempt)]),
  ] as const);
  const [first] = before?.rows ?? [];
  if (attempt !== null && first !== undefined) return quotedBefore(scope, attempt, first);
  const paused = pausedFor(deps, restaurantId, counted.rows[0]?.switched_off, wanted);
  if (paused.length > 0) return { outcome: 'REFUSED', refusals: paused.map(refusalView) };
  const version = counted.rows[0]?.menu_version ?? 0;
  const menu = version === known.version ? known : await deps.menus.version(restaurantId, version);
  if (menu === null) throw notFound('restaurant');

  const result = priceCart(menu, cart);
  const refusals = result.ok ? judgeCart(menu, stockBook(records.rows), cart) : result.refusals;
  if (!result.ok || refusals.length > 0) return { outcome: 'REFUSED', refusals: refusals.map(refusalView) };

  const { priced } = result;
  const at = deps.now();
  const id = deps.newId<QuoteId>();
  const expiresAt = new Date(at.getTime() + quoteLife);
  const quicker = await keepOnce(scope, attempt, { quoteId: id }, [
    insertQuote({
      id,
      menu_version: menu.version,
      cart: json(cart),
      priced: json(priced),
      total: priced.total,
      expires_at: expiresAt,
      created_at: at,
    }),
  ]);
  if (attempt !== null && quicker !== null) return quotedBefore(scope, attempt, quicker);
  return { outcome: 'QUOTED', quote: { id, expiresAt: expiresAt.toISOString(), priced } };
}

/** A key remembers which quote was made, and not its pages of prices once more; a quote that nobody ordered by is gone after a day. */
async function quotedBefore(scope: TenantDb, attempt: Attempt, first: StoredAnswer): Promise<QuoteOutcome> {
  const { quoteId: id } = replay<{ quoteId: QuoteId }>(first, attempt.requestHash);
  const quote = await quoteById(scope, id).executeTakeFirst();
  if (quote === undefined) throw notFound('quote: the one that was made under this key has expired');
  return {
    outcome: 'QUOTED',
    quote: { id, expiresAt: quote.expires_at.toISOString(), priced: quote.priced },
  };
}
