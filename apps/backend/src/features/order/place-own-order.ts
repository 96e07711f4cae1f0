import type { PlaceOutcome, placeOrderInput } from '@toast/api/order';
import { refusalView } from '@toast/api/refusal';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { sealOrderToken } from '../identity/order-token.ts';
import { requestHash } from '../integration/request-hash.ts';
import { placeOrder } from './place-order.ts';

/** All guests of a restaurant share one space of keys: a key is a random name that a browser minted. */
export const DINER = 'diner';

/** A guest places an order from the restaurant's page, and gets the token that opens it. */
export async function placeOwnOrder(
  deps: Deps,
  command: z.output<typeof placeOrderInput>,
): Promise<PlaceOutcome> {
  const { idempotencyKey, ...request } = command;
  const { restaurantId } = request;
  const outcome = await placeOrder(deps, {
    ...request,
    quoteId: request.quoteId,
    cart: request.cart,
    expectedTotal: request.expectedTotal,
    channel: 'WEB',
    clientId: DINER,
    actor: DINER,
    status: 200,
    idempotencyKey,
    requestHash: requestHash(request),
    externalId: null,
  });
  if (outcome.outcome === 'REFUSED')
    return { outcome: 'REFUSED', refusals: outcome.refusals.map(refusalView) };
  const { order } = outcome;
  return { outcome: 'PLACED', order, orderToken: sealOrderToken(deps.config.secret, restaurantId, order.id) };
}
