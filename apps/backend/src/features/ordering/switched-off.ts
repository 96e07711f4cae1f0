import type { SwitchedOffView } from '@toast/api/ordering';
import type { StoredSwitch } from '@toast/database/restaurant/restaurant.table';
import type { RestaurantId } from '@toast/domain/ids';
import { inForce, longest, type SwitchedOff } from '@toast/domain/ordering/switches';
import type { Deps } from '../../deps.ts';

/** What anybody may know of it; the note and the name stay with the staff. */
export const publicSwitch = ({ switch: name, reason, until, since }: SwitchedOff): SwitchedOffView => ({
  switch: name,
  reason,
  until,
  since,
});

/** All that is off here now, by the restaurant's own word (from its counter row) or the operators'. */
export const switchedOffAt = (
  deps: Pick<Deps, 'now' | 'switchboard'>,
  restaurantId: RestaurantId,
  own: readonly StoredSwitch[] | null | undefined,
): SwitchedOffView[] =>
  longest(
    [...(own ?? []), ...deps.switchboard.off(restaurantId)].filter((each) => inForce(each, deps.now())),
  ).map(publicSwitch);
