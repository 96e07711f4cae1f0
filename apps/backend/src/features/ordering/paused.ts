import type { RestaurantId } from '@toast/domain/ids';
import { type SwitchedOff, stopping, type WantedSale } from '@toast/domain/ordering/switches';
import type { PlacementRefusal } from '@toast/domain/refusal';
import type { Deps } from '../../deps.ts';

/** Why this sale may not be made now: by what the restaurant has switched off, and by what the operators have. Empty = it may. */
export const pausedFor = (
  deps: Pick<Deps, 'now' | 'switchboard'>,
  restaurantId: RestaurantId,
  own: readonly SwitchedOff[] | null | undefined,
  sale: Omit<WantedSale, 'payment'>,
): PlacementRefusal[] =>
  stopping(
    [...(own ?? []), ...deps.switchboard.off(restaurantId)],
    { ...sale, payment: 'IN_STORE' },
    deps.now(),
  ).map(({ switch: name, reason, until }) => ({ code: 'ORDERING_PAUSED', switch: name, reason, until }));
