import type { OrderingInOffice, OrderingNow } from '@toast/api/ordering';
import { countersNow } from '@toast/database/event/counter.reads';
import { switchHistory } from '@toast/database/ordering/switches.reads';
import { forRestaurant } from '@toast/database/scope';
import type { RestaurantId } from '@toast/domain/ids';
import { inForce, type SwitchedOff } from '@toast/domain/ordering/switches';
import type { Deps } from '../../deps.ts';
import { lastChange } from '../identity/last-change.ts';
import { publicSwitch, switchedOffAt } from './switched-off.ts';

/** What is off, with the position in the log up to which it is surely told: where a stream goes on. */
export async function showOrdering(
  deps: Pick<Deps, 'db' | 'now' | 'switchboard'>,
  restaurantId: RestaurantId,
): Promise<OrderingNow> {
  const [counters] = await forRestaurant(deps.db, restaurantId).rows(countersNow({}));
  return {
    seq: counters?.event_seq ?? 0,
    off: switchedOffAt(deps, restaurantId, counters?.switched_off),
  };
}

/** How many changes the office is shown. */
const shown = 20;

/** The same for the staff: by whom and why, and what was switched before. */
export async function showOrderingInOffice(
  deps: Pick<Deps, 'db' | 'now' | 'switchboard'>,
  restaurantId: RestaurantId,
): Promise<OrderingInOffice> {
  const scope = forRestaurant(deps.db, restaurantId);
  const [counted, past] = await scope.flight([countersNow({}), switchHistory({ limit: shown })]);
  const [counters] = counted.rows;
  const now = deps.now();
  const own = (counters?.switched_off ?? []).filter((each) => inForce(each, now));
  return {
    seq: counters?.event_seq ?? 0,
    off: await Promise.all(
      own.map(async (each) => ({
        ...publicSwitch(each),
        note: each.note,
        by: await lastChange(deps, { actor: each.by, at: new Date(each.since) }),
      })),
    ),
    everywhere: deps.switchboard.off(restaurantId).map(publicSwitch),
    history: await Promise.all(
      past.rows.map(async ({ seq, at, actor, payload }) => {
        const { switch: name, off, reason, note, until } = payload as Told;
        return { seq, switch: name, off, reason, note, until, by: await lastChange(deps, { actor, at }) };
      }),
    ),
  };
}

/** As `setSwitch` writes it into the log. */
type Told = Pick<SwitchedOff, 'switch' | 'reason' | 'until'> & {
  readonly off: boolean;
  readonly note: string;
};
