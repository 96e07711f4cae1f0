import type { OrderView, orderRequest } from '@toast/api/order';
import { type Refused, refusalView } from '@toast/api/refusal';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { requestHash } from '../integration/request-hash.ts';
import { placeOrder } from './place-order.ts';

/** `PLACED` answers 201, also on every retry of the same key and body. */
export type IntegratorPlaceOutcome = { readonly outcome: 'PLACED'; readonly order: OrderView } | Refused;
export type IntegratorPlaceCommand = z.output<typeof orderRequest> & { readonly idempotencyKey: string };

/** Software places an order under its API key: two integrators never share idempotency keys. */
export async function placeIntegratorOrder(
  deps: Deps,
  integrator: { readonly clientId: string },
  command: IntegratorPlaceCommand,
): Promise<IntegratorPlaceOutcome> {
  const { idempotencyKey, ...request } = command;
  const outcome = await placeOrder(deps, {
    ...request,
    quoteId: request.quoteId,
    cart: request.cart,
    expectedTotal: request.expectedTotal,
    channel: 'API',
    clientId: integrator.clientId,
    actor: `key:${integrator.clientId}`,
    status: 201,
    idempotencyKey,
    requestHash: requestHash(request),
    externalId: request.externalId ?? null,
  });
  if (outcome.outcome === 'PLACED') return outcome;
  return { outcome: 'REFUSED', refusals: outcome.refusals.map(refusalView) };
}
