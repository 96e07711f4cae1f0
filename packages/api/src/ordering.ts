import { switchNames, switchReasons } from '@toast/domain/ordering/switches';
import { z } from 'zod';
import { lastChange } from './change.ts';
import { restaurantId } from './ids.ts';
import { limits } from './limits.ts';
import { instant, sequence } from './money.ts';
import { text } from './text.ts';

/** Something that is switched off; whatever is not listed is on. Past `until` it is on again, without a word. */
export const switchedOff = z
  .object({
    switch: z.enum(switchNames).meta({
      description:
        'ORDERING: all of it. WEB, API: orders that come in that way. DINE_IN, TAKE_OUT: that way to dine. IN_STORE: paying at the counter',
    }),
    reason: z.enum(switchReasons),
    until: instant.nullable().meta({ description: 'On again from then on; null = until somebody says so' }),
    since: instant,
  })
  .meta({ id: 'SwitchedOff' });
export type SwitchedOffView = z.output<typeof switchedOff>;

/** How things stand, and where a stream goes on from. */
export const orderingNow = z.object({ seq: sequence, off: z.array(switchedOff) });
export type OrderingNow = z.output<typeof orderingNow>;

/** The same for the staff, with who did it. `everywhere`: what the platform's operators have switched off, which nobody here can undo. */
export const orderingInOffice = z.object({
  seq: sequence,
  off: z.array(switchedOff.extend({ note: z.string(), by: lastChange.nullable() })),
  everywhere: z.array(switchedOff),
  /** The newest first. */
  history: z.array(
    z.object({
      seq: sequence,
      switch: z.enum(switchNames),
      off: z.boolean(),
      reason: z.enum(switchReasons),
      note: z.string(),
      until: instant.nullable(),
      by: lastChange.nullable(),
    }),
  ),
});
export type OrderingInOffice = z.output<typeof orderingInOffice>;

export const setSwitchInput = z.object({
  restaurantId,
  switch: z.enum(switchNames),
  off: z.boolean(),
  reason: z.enum(switchReasons).default('OTHER'),
  /** For the staff only. */
  note: text(limits.reasonLength).default(''),
  until: instant.nullable().default(null),
  /** `since` of the switch as the writer has seen it off; null = seen on. */
  seen: instant.nullable(),
});

/** STALE: a colleague has changed it since it was seen; `current` is null when it is on. */
export const setSwitchOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('SET'), current: switchedOff.nullable() }),
  z.object({ outcome: z.literal('STALE'), current: switchedOff.nullable(), changed: lastChange.nullable() }),
]);
export type SetSwitchOutcome = z.output<typeof setSwitchOutcome>;
