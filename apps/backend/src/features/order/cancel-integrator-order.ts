import type { cancelRequest } from '@toast/api/integrator';
import type { CancelOutcome } from '@toast/api/order';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { cancelOrder } from './cancel-order.ts';
import { requestHash } from './request-hash.ts';

/** Software calls an order off on the guest's behalf, under the same rules as the guest. */
export const cancelIntegratorOrder = (
  deps: Deps,
  { clientId }: { readonly clientId: string },
  { idempotencyKey, ...request }: z.output<typeof cancelRequest>,
): Promise<CancelOutcome> =>
  cancelOrder(deps, {
    ...request,
    by: 'INTEGRATOR',
    actor: `key:${clientId}`,
    under: { clientId, key: idempotencyKey, requestHash: requestHash({ cancel: request }) },
  });
