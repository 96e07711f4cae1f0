import { type DiningOption, diningOptions } from '@toast/domain/order/dining-option';
import type { Cart, ChosenModifier } from '@toast/domain/pricing/cart';
import { z } from 'zod';
import { itemId, modifierGroupId, modifierOptionId } from './ids.ts';
import { limits } from './limits.ts';
import { text } from './text.ts';

export const diningOption = z.enum(diningOptions).meta({ description: 'How the guest takes the meal' });

const quantity = z.int().min(1).max(limits.quantityPerLine);

/** An option chosen in a modifier group, with the choices of the groups that it opens. */
export const chosenModifier: z.ZodType<ChosenModifier, unknown> = z
  .object({
    groupId: modifierGroupId,
    optionId: modifierOptionId,
    quantity: quantity.default(1),
    get modifiers() {
      return z.array(chosenModifier).max(limits.modifiersPerLine).default([]);
    },
  })
  .meta({ id: 'ChosenModifier' });

export const cartLine = z
  .object({
    id: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,64}$/)
      .meta({ description: "The client's own name of the line, unique in the cart" }),
    itemId,
    quantity,
    modifiers: z.array(chosenModifier).max(limits.modifiersPerLine).default([]),
    note: text(limits.noteLength).default(''),
  })
  .meta({ id: 'CartLine' });

/** What a client may send for a cart; nothing of it is written to. */
export type CartInput = {
  readonly diningOption: DiningOption;
  readonly lines: readonly {
    readonly id: string;
    readonly itemId: string;
    readonly quantity: number;
    readonly modifiers?: readonly unknown[] | undefined;
    readonly note?: string | undefined;
  }[];
};

export const cart: z.ZodType<Cart, CartInput> = z
  .object({ diningOption, lines: z.array(cartLine).min(1).max(limits.linesPerCart) })
  .refine((value) => new Set(value.lines.map((line) => line.id)).size === value.lines.length, {
    path: ['lines'],
    error: 'line ids must be unique',
  })
  .meta({ id: 'Cart' });
