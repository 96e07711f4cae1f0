import type { cancelRequest } from '@toast/api/integrator';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';
import type { Attempt } from '../integration/attempt.ts';
import { type Cancelled, cancelOrder } from './cancel-order.ts';

/** Software calls an order off on the guest's behalf, under the same rules as the guest. */
export const cancelIntegratorOrder = (
  deps: Deps,
  { clientId }: { readonly clientId: string },
  { restaurantId, orderId, reason, rev }: z.output<typeof cancelRequest>,
  attempt: Attempt | null,
): Promise<Cancelled> =>
  cancelOrder(deps, {
    restaurantId,
    orderId,
    reason,
    rev,
    by: 'INTEGRATOR',
    actor: `key:${clientId}`,
    attempt,
  });
