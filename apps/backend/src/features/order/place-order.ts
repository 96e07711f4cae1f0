import { deadlines } from '@toast/database/deadlines';
import { CommitOutcomeUnknown, ConstraintViolation } from '@toast/database/faults';
import { keyTaken } from '@toast/database/integration/idempotency.writes';
import { notEnough } from '@toast/database/stock/stock.writes';
import type { Menu } from '@toast/domain/menu/menu';
import type { Deps } from '../../deps.ts';
import { isOutage } from '../../trpc/database-fault.ts';
import { replay } from '../integration/replay.ts';
import { menuToSellFrom } from '../menu/menu-to-sell-from.ts';
import { underWay } from './attempts-under-way.ts';
import { counted } from './counted.ts';
import { placeTogether } from './place-together.ts';
import type { Placement, PlacementOutcome } from './placement.ts';
import { prepareSale } from './prepare-sale.ts';
import type { PreparedPlacement, TurnOutcome } from './settle.ts';
import { storedAnswer } from './stored-answer.ts';
import { Together } from './together.ts';

const rounds = 4;

/**
 * More in one turn would keep the first of them waiting for the last; a thousand wait at most, for as long as for a turn. What has
 * come in already is read before a turn begins: guests who were answered together come again together, and the first of them would
 * otherwise go alone.
 */
const rules = {
  most: 16,
  waiting: 1_024,
  waitingInAll: 8_192,
  patience: deadlines.turn,
  gather: () => new Promise<void>((resolve) => setImmediate(resolve)),
};

/**
 * Places exactly one order per idempotency key. The order, its check, its tickets, its events and the answer under the key
 * commit together or not at all; the same key and request answer the stored order for ever.
 *
 * A commit whose outcome is unknown (the connection died) is simply placed again: the second attempt waits until the first has
 * ended, and then finds its answer or the field empty.
 * @throws Failure IDEMPOTENCY_KEY_REUSED; NOT_FOUND for a restaurant that is archived, or has no menu.
 */
export const placeOrder = (deps: Deps, placement: Placement): Promise<PlacementOutcome> =>
  counted(deps, placement, () => underWay(deps, placement, () => placeInRounds(deps, placement)));

async function placeInRounds(deps: Deps, placement: Placement): Promise<PlacementOutcome> {
  const { restaurantId } = placement;
  let menu = await menuToSellFrom(deps, restaurantId);
  let lost: CommitOutcomeUnknown | undefined;
  for (let round = 1; ; round += 1) {
    try {
      const outcome = await placeBy(deps, placement, menu);
      if (outcome.outcome !== 'MENU_MOVED') return outcome;
      deps.menus.published(restaurantId, outcome.version);
      const moved = await deps.menus.version(restaurantId, outcome.version);
      if (moved === null || round === rounds)
        throw new Error('the menu is published faster than an order can be placed');
      menu = moved;
    } catch (error) {
      // That nothing was written may be true of this round, and not of one before it.
      if (round === rounds || !isWorthAnotherRound(error)) throw isOutage(error) ? (lost ?? error) : error;
      if (error instanceof CommitOutcomeUnknown) lost = error;
    }
  }
}

/** Nothing was written, or it will be found under the key. */
const isWorthAnotherRound = (error: unknown): boolean =>
  error instanceof CommitOutcomeUnknown ||
  (error instanceof ConstraintViolation &&
    [notEnough, keyTaken, 'order_display_number_key'].includes(error.constraint));

async function placeBy(deps: Deps, placement: Placement, menu: Menu): Promise<TurnOutcome> {
  const prepared = await prepareSale(deps, placement, menu);
  if ('sale' in prepared)
    return turnsOf(deps).do(placement.restaurantId, {
      placement,
      sale: prepared.sale,
      span: deps.tracing.current(),
    });
  // Whoever has an order under this key hears of it, whatever would be said to a new one.
  const answer = await storedAnswer(deps, placement);
  if (answer !== undefined) return { outcome: 'PLACED', order: replay(answer, placement.requestHash) };
  return { outcome: 'REFUSED', refusals: prepared.refusals };
}

type Turns = Together<PreparedPlacement, TurnOutcome>;
const turns = new WeakMap<Deps, Turns>();

/** Those who wait for the turn of one restaurant are settled together. */
function turnsOf(deps: Deps): Turns {
  const known = turns.get(deps);
  if (known !== undefined) return known;
  const made: Turns = new Together(rules, (jobs) => placeTogether(deps, jobs));
  turns.set(deps, made);
  return made;
}
