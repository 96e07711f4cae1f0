import { setTimeout as pause } from 'node:timers/promises';
import { pauseMs } from '@toast/web/pause-ms';
import { type Caller, NotAnswered } from './call.ts';

export type Acknowledged = {
  readonly key: string;
  readonly id: string;
  readonly restaurantId: string;
  readonly total: number;
  readonly token: string;
};
export type Attempt = { readonly restaurantId: string; readonly key: string };

/** How often "not placed" must be heard before the attempt is given up, as on the guest's page. */
const denials = 2;
/** The page asks for ever; an hour of a run is ever. */
const mostQuestions = 60;

type Placed = {
  readonly outcome: 'PLACED';
  readonly order: { readonly id: string; readonly priced: { readonly total: number } };
  readonly orderToken: string;
};
type Outcome = Placed | { readonly outcome: 'REFUSED' | 'NOT_PLACED' | 'IN_PROGRESS' };

/**
 * Places an order as the guest's page does: sends it once, and when the answer is lost asks what became of it until that is known; sends
 * again under the same key only when the backend says that nothing was done. Null: surely no order.
 */
export async function placeOrder(
  caller: Caller,
  { restaurantId, key }: Attempt,
  input: Readonly<Record<string, unknown>>,
): Promise<Acknowledged | null> {
  const acknowledged = ({ order, orderToken }: Placed): Acknowledged => ({
    key,
    restaurantId,
    id: order.id,
    total: order.priced.total,
    token: orderToken,
  });
  const send = () =>
    caller.once('order.place', { key, input: { restaurantId, ...input, idempotencyKey: key } });
  for (let tries = 0; tries < mostQuestions; tries += 1) {
    try {
      const outcome = (await send()) as Outcome;
      if (outcome.outcome === 'PLACED') return acknowledged(outcome);
      throw new Error(`the load's own order was refused: ${JSON.stringify(outcome).slice(0, 300)}`);
    } catch (error) {
      if (!(error instanceof NotAnswered)) throw error;
      const nothingDone = error.details['outcome'] === 'NOTHING_DONE' || error.status === 429;
      if (!nothingDone) return check(caller, { restaurantId, key }, acknowledged);
      await pause(pauseMs(tries, { firstMs: 1_000, longestMs: 8_000 }), undefined, { signal: caller.signal });
    }
  }
  throw new Error('the guest has lost patience');
}

async function check(
  caller: Caller,
  { restaurantId, key }: Attempt,
  acknowledged: (placed: Placed) => Acknowledged,
): Promise<Acknowledged | null> {
  const input = { restaurantId, idempotencyKey: key };
  for (let asked = 0, denied = 0; asked < mostQuestions; asked += 1) {
    await pause(pauseMs(asked, { firstMs: 500, longestMs: 8_000 }), undefined, { signal: caller.signal });
    const last = denied >= denials;
    try {
      const answer = (await (last
        ? caller.once('order.giveUp', { key: `${key}-up`, input })
        : caller.once('order.outcome', { input }))) as Outcome;
      if (answer.outcome === 'PLACED') return acknowledged(answer);
      if (answer.outcome === 'NOT_PLACED' && last) return null;
      denied = answer.outcome === 'NOT_PLACED' ? denied + 1 : 0;
    } catch (error) {
      if (!(error instanceof NotAnswered)) throw error;
      denied = 0;
    }
  }
  throw new Error('nobody could say what became of an order');
}
