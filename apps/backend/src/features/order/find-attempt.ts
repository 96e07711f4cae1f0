import type { AttemptOutcome } from '@toast/api/order';
import type { RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';
export async function findAttempt(_deps: Deps, _query: { restaurantId: RestaurantId; idempotencyKey: string }): Promise<AttemptOutcome> { throw new Error('not built yet'); }
