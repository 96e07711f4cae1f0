import type { OrderOutcome, orderOutcomeInput } from '@toast/api/integrator';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { lookUpAttempt } from './look-up-attempt.ts';

/** What became of an integrator's attempt to place an order, for who would rather ask than send it again. */
export const findIntegratorAttempt = (
  deps: Deps,
  { clientId }: { readonly clientId: string },
  { restaurantId, key }: z.output<typeof orderOutcomeInput>,
): Promise<OrderOutcome> => lookUpAttempt(deps, { restaurantId, clientId, idempotencyKey: key });
