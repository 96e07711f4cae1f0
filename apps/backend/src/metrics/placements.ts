import type { PlacementRefusal } from '@toast/domain/refusal';
import { Counter, type Registry } from 'prom-client';

/** `rejected`: the caller's mistake, such as a key used twice; `unknown`: nobody can say whether there is an order. */
const outcomes = ['placed', 'refused', 'rejected', 'unavailable', 'unknown', 'failed'] as const;
export type PlacementEnd = (typeof outcomes)[number];

const codes: Readonly<Record<PlacementRefusal['code'], true>> = {
  AMOUNT_TOO_LARGE: true,
  CLOSED: true,
  DINING_OPTION_UNAVAILABLE: true,
  EMPTY_CART: true,
  GUEST_FIELD_REQUIRED: true,
  ITEM_86: true,
  ITEM_GONE: true,
  MODIFIER_RULE: true,
  ORDERING_PAUSED: true,
  PRICE_CHANGED: true,
  QUOTE_UNKNOWN: true,
};

export type PlacementSeen = {
  readonly channel: string;
  readonly outcome: PlacementEnd;
  /** Why it was refused, else empty. */
  readonly refusals: readonly PlacementRefusal['code'][];
};

/** What came of the attempts to place an order. One that is made again under its key counts again. */
export function countPlacements(registry: Registry): (seen: PlacementSeen) => void {
  const placements = new Counter({
    name: 'toast_placements_total',
    help: 'Attempts to place an order by what came of them; an attempt that is repeated under its key counts again',
    labelNames: ['channel', 'outcome'],
    registers: [registry],
  });
  const refusals = new Counter({
    name: 'toast_placement_refusals_total',
    help: 'Why attempts to place an order were refused: each reason of an attempt once',
    labelNames: ['code'],
    registers: [registry],
  });
  // A series that begins with its first event cannot be seen to begin.
  for (const channel of ['WEB', 'API'])
    for (const outcome of outcomes) placements.inc({ channel, outcome }, 0);
  for (const code of Object.keys(codes)) refusals.inc({ code }, 0);
  return (seen) => {
    placements.inc({ channel: seen.channel, outcome: seen.outcome });
    for (const code of new Set(seen.refusals)) refusals.inc({ code });
  };
}
