import type { Database } from '@toast/database/client';
import { countersNow } from '@toast/database/event/counter.reads';
import {
  type EventHead,
  eventHeadsAfter,
  lockRelayMarks,
  type RelayMark,
  relayMarks,
} from '@toast/database/event/relay.reads';
import { beginEffects, moveRelayMark } from '@toast/database/event/relay.writes';
import type { NewJob } from '@toast/database/queue/queue.writes';
import { forRestaurant } from '@toast/database/scope';
import { transact } from '@toast/database/transaction';
import type { RestaurantId } from '@toast/domain/ids';
import { tracesOf } from '../tracing/traces-of.ts';
import { type Effect, type EffectJob, taskOf } from './effect.ts';

/** How many events are read at once. */
const pageSize = 500;

export type HandedOn = {
  /** How many events lie between the old marks and the new ones. */
  readonly events: number;
  /** When the oldest of them happened. */
  readonly oldest: Date | undefined;
  /** `traceparent`s of what caused them, where somebody keeps those traces. */
  readonly traces: readonly string[];
  /** There may be more. */
  readonly more: boolean;
};

/**
 * Hands the next page of a restaurant's log to the queue. The marks are locked, so that of several relays one does it; the jobs
 * are put into the queue in a transaction of their own, which has committed before the marks move. A crash in between
 * puts the same jobs there again, under the same keys. Nothing is handed on while another relay holds the marks.
 */
export function handOn(
  db: Database,
  restaurantId: RestaurantId,
  effects: readonly Effect[],
  enqueue: (jobs: readonly NewJob[]) => Promise<void>,
): Promise<HandedOn> {
  return transact(db, restaurantId, async (trx) => {
    const marks = await trx.rows(lockRelayMarks({ effects: effects.map(({ name }) => name) }));
    // All effects stand at the same place, unless one is new here and catching up.
    const places = [...new Set(marks.map(({ seq }) => seq))];
    const pages = await trx.flight(places.map((after) => eventHeadsAfter({ after, limit: pageSize })));
    const read = new Map(places.map((place, index) => [place, pages[index]?.rows ?? []]));
    const eventsOf = ({ seq }: RelayMark) => read.get(seq) ?? [];
    await enqueue(
      marks.flatMap((mark) => {
        const effect = effects.find(({ name }) => name === mark.effect);
        return effect === undefined ? [] : jobsOf(effect, restaurantId, eventsOf(mark));
      }),
    );
    await trx.commitWith(
      marks.flatMap((mark) => {
        const last = eventsOf(mark).at(-1);
        return last === undefined ? [] : [moveRelayMark({ effect: mark.effect, seq: last.seq })];
      }),
    );
    const all = [...read.values()].flat();
    return {
      events: all.length,
      oldest: all.map(({ at }) => at).toSorted((a, b) => a.getTime() - b.getTime())[0],
      traces: tracesOf(all),
      more: [...read.values()].some((page) => page.length === pageSize),
    };
  });
}

/** Jobs whose keys and beginnings depend on the mark only: a page that is read again, and has grown, replaces its last job. */
function jobsOf(effect: Effect, restaurantId: RestaurantId, events: readonly EventHead[]): NewJob[] {
  const types: readonly string[] = effect.on;
  const its = events.filter(({ type }) => types.includes(type));
  const jobs: NewJob[] = [];
  for (let from = 0; from < its.length; from += effect.atOnce) {
    const part = its.slice(from, from + effect.atOnce);
    const payload: EffectJob = {
      restaurantId,
      events: part.map(({ seq, id, type, entity_id: entityId, trace }) => ({
        seq,
        id,
        type,
        entityId,
        ...(trace !== null && { trace }),
      })),
    };
    const identifier = taskOf(effect);
    jobs.push({ identifier, payload, key: `${identifier}:${part[0]?.id}`, maxAttempts: effect.attempts });
  }
  return jobs;
}

/** Lets each effect that has not begun in this restaurant begin there. */
export async function beginAll(
  db: Database,
  restaurantId: RestaurantId,
  effects: readonly Effect[],
): Promise<void> {
  const tenant = forRestaurant(db, restaurantId);
  const [begun, counted] = await tenant.flight([
    relayMarks({ effects: effects.map(({ name }) => name) }),
    countersNow({}),
  ]);
  const [counter] = counted.rows;
  const known = new Set(begun.rows.map(({ effect }) => effect));
  const fresh = effects.filter(({ name }) => !known.has(name));
  if (counter === undefined || fresh.length === 0) return;
  await tenant.flight(
    beginEffects(
      fresh.map(({ name, from }) => ({ effect: name, seq: from === 'now' ? counter.event_seq : 0 })),
    ),
  );
}
