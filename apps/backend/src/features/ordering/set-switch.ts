import type { SetSwitchOutcome, setSwitchInput } from '@toast/api/ordering';
import type { Counters } from '@toast/database/event/counter.reads';
import { eventRows } from '@toast/database/event/rows';
import { takeNumbers } from '@toast/database/event/take';
import { keepSwitchedOff } from '@toast/database/ordering/switches.writes';
import type { StoredSwitch } from '@toast/database/restaurant/restaurant.table';
import { inForce, type SwitchedOff } from '@toast/domain/ordering/switches';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { lastChange } from '../identity/last-change.ts';
import type { Attempt } from '../integration/attempt.ts';
import { type Decided, onceInTurn } from '../integration/once.ts';
import { publicSwitch } from './switched-off.ts';

/** `seen` undefined: whatever it was, as an operator says it. `since` undefined: from now on. */
export type SwitchWord = Omit<z.output<typeof setSwitchInput>, 'seen'> & {
  readonly seen?: string | null | undefined;
  readonly since?: string | undefined;
};
type Settled =
  | Extract<SetSwitchOutcome, { outcome: 'SET' }>
  | { readonly outcome: 'STALE'; readonly current: SwitchedOff | null; readonly by: string };

/**
 * Turns a switch of a restaurant off or on again, from the next order on: it takes the restaurant's turn, so whoever waits behind
 * it is judged by the new word. What was accepted before goes on as if nothing had happened.
 * @throws Failure NOT_FOUND for what is no restaurant.
 */
export async function setSwitch(
  deps: Pick<Deps, 'db' | 'newId' | 'now'> & { readonly feed: Pick<Deps['feed'], 'wake'> },
  actor: string,
  word: SwitchWord,
  attempt: Attempt | null,
): Promise<SetSwitchOutcome> {
  const { restaurantId } = word;
  const { answer, fresh } = await onceInTurn<Settled>(
    deps,
    { restaurantId, attempt },
    async (_trx, counters) => decide(deps, actor, word, counters),
  );
  if (fresh) deps.feed.wake(restaurantId);
  if (answer.outcome === 'SET') return answer;
  const at = answer.current === null ? null : new Date(answer.current.since);
  return {
    outcome: 'STALE',
    current: answer.current,
    changed: await lastChange(deps, { actor: answer.by === '' ? null : answer.by, at }),
  };
}

function decide(
  deps: Pick<Deps, 'newId' | 'now'>,
  actor: string,
  word: SwitchWord,
  counters: Counters,
): Decided<Settled> {
  const now = deps.now();
  const standing = (counters.switched_off ?? []).filter((each) => inForce(each, now));
  const before = standing.find((each) => each.switch === word.switch);
  const wished = wish(word, actor, now);
  if (isSame(before, wished)) return { answer: settled(before) };
  if (word.seen !== undefined && (before?.since ?? null) !== word.seen)
    return {
      answer: {
        outcome: 'STALE',
        current: before === undefined ? null : publicSwitch(before),
        by: before?.by ?? '',
      },
    };
  const others = standing.filter((each) => each.switch !== word.switch);
  const { switch: name, off, reason, note, until } = word;
  const payload = { switch: name, off, reason, until, note, since: wished?.since ?? now.toISOString() };
  const { restaurantId: entityId } = word;
  return {
    answer: settled(wished),
    save: [
      takeNumbers({ events: 1 }),
      keepSwitchedOff(wished === undefined ? others : [...others, wished]),
      eventRows(counters.event_seq + 1, [
        { id: deps.newId(), type: 'switch.changed', entityId, payload, at: now, actor },
      ]),
    ],
  };
}

function wish(word: SwitchWord, by: string, now: Date): StoredSwitch | undefined {
  if (!word.off) return undefined;
  const { switch: name, reason, until, note } = word;
  return { switch: name, reason, until, note, since: word.since ?? now.toISOString(), by };
}

/** Two who want the same do not disagree: the second has what it wants. */
const isSame = (a: StoredSwitch | undefined, b: StoredSwitch | undefined): boolean =>
  a === undefined || b === undefined
    ? a === b
    : a.reason === b.reason && a.until === b.until && a.note === b.note;

const settled = (current: StoredSwitch | undefined): Settled => ({
  outcome: 'SET',
  current: current === undefined ? null : publicSwitch(current),
});
