import { diningOptions, guestFields } from '@toast/domain/order/dining-option';
import { orderStates } from '@toast/domain/order/states';
import { switchNames, switchReasons } from '@toast/domain/ordering/switches';
import { type NextAction, nextActionCodes, nextActions, type Refusal } from '@toast/domain/refusal';
import { z } from 'zod';
import { itemId, modifierGroupId, modifierOptionId, sellableId } from './ids.ts';
import { instant, minor } from './money.ts';

const next = z
  .array(z.enum(nextActionCodes))
  .meta({ description: 'What can be done, the most useful first' });

const violation = z
  .object({
    rule: z.enum([
      'TOO_FEW',
      'TOO_MANY',
      'UNKNOWN_GROUP',
      'UNKNOWN_OPTION',
      'TOO_MANY_OF_OPTION',
      'BAD_QUANTITY',
    ]),
    path: z.array(modifierOptionId),
    groupId: modifierGroupId,
    groupName: z.string(),
    optionId: modifierOptionId.nullable(),
    min: z.int(),
    max: z.int().nullable(),
    chosen: z.int(),
  })
  .meta({ id: 'ModifierViolation' });

const lineChange = z.object({ lineId: z.string(), name: z.string(), oldTotal: minor, newTotal: minor });

export type RefusalView = Refusal & { readonly next: readonly NextAction[] };

/** A typed refusal: a closed set, each with the facts a screen needs. */
export const refusal: z.ZodType<RefusalView, unknown> = z
  .discriminatedUnion('code', [
    z.object({ code: z.literal('EMPTY_CART'), next }),
    z.object({ code: z.literal('ITEM_GONE'), lineId: z.string(), itemId, next }),
    z.object({
      code: z.literal('ITEM_86'),
      lineIds: z.array(z.string()),
      entity: z.enum(['ITEM', 'OPTION']),
      entityId: sellableId,
      name: z.string(),
      remaining: z.int().min(0),
      next,
    }),
    z.object({
      code: z.literal('MODIFIER_RULE'),
      lineId: z.string(),
      itemId,
      itemName: z.string(),
      violations: z.array(violation),
      next,
    }),
    z.object({ code: z.literal('DINING_OPTION_UNAVAILABLE'), diningOption: z.enum(diningOptions), next }),
    z.object({ code: z.literal('AMOUNT_TOO_LARGE'), next }),
    z.object({ code: z.literal('CLOSED'), next }),
    z.object({
      code: z.literal('ORDERING_PAUSED'),
      switch: z.enum(switchNames),
      reason: z.enum(switchReasons),
      until: instant.nullable().meta({ description: 'It may be tried again from then on; null = not known' }),
      next,
    }),
    z.object({ code: z.literal('GUEST_FIELD_REQUIRED'), field: z.enum(guestFields), next }),
    z.object({
      code: z.literal('PRICE_CHANGED'),
      oldTotal: minor,
      newTotal: minor,
      lines: z.array(lineChange),
      next,
    }),
    z.object({ code: z.literal('QUOTE_UNKNOWN'), next }),
    z.object({
      code: z.literal('ORDER_STATE'),
      state: z.enum(orderStates),
      attempted: z.enum(['CANCEL', 'CLOSE', 'START', 'BUMP', 'RECALL']),
      next,
    }),
  ])
  .meta({ id: 'Refusal' });

/** A domain refusal as it goes over the wire, with its next actions. */
export const refusalView = <R extends Refusal>(value: R): R & Pick<RefusalView, 'next'> => ({
  ...value,
  next: nextActions(value),
});

export const refused = z.object({ outcome: z.literal('REFUSED'), refusals: z.array(refusal).min(1) });
export type Refused = z.output<typeof refused>;
