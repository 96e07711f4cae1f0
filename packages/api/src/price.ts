import { allergens } from '@toast/domain/menu/dietary';
import type { PricedCart } from '@toast/domain/pricing/priced';
import { z } from 'zod';
import { diningOption } from './cart.ts';
import { itemId, modifierGroupId, modifierOptionId, taxRateId } from './ids.ts';
import { currency, minor, ppm } from './money.ts';

export const taxAmount = z
  .object({ taxRateId, name: z.string(), ppm, included: z.boolean(), amount: minor })
  .meta({ id: 'TaxAmount' });

export const pricedModifier = z
  .object({
    groupId: modifierGroupId,
    optionId: modifierOptionId,
    groupName: z.string(),
    name: z.string(),
    kitchenName: z.string(),
    quantity: z.int(),
    price: minor,
    depth: z.int().min(0),
  })
  .meta({ id: 'PricedModifier' });

export const pricedLine = z
  .object({
    lineId: z.string(),
    itemId,
    name: z.string(),
    kitchenName: z.string(),
    quantity: z.int(),
    unitPrice: minor,
    gross: minor,
    discount: minor,
    net: minor,
    taxes: z.array(taxAmount),
    total: minor,
    modifiers: z.array(pricedModifier),
    allergens: z.array(z.enum(allergens)),
    allergensDeclared: z.boolean().default(true).meta({
      description: 'false = `allergens` is not the whole: the rest is unknown, which is not the same as none',
    }),
    note: z.string(),
  })
  .meta({ id: 'PricedLine' });

/** Typed as the domain's own, which nobody may write to: the same value goes from the pricing to the wire. */
export const pricedCart: z.ZodType<PricedCart, unknown> = z
  .object({
    menuVersion: z.int(),
    currency,
    diningOption,
    pricesIncludeTax: z.boolean(),
    lines: z.array(pricedLine),
    subtotal: minor,
    discount: minor,
    taxes: z.array(taxAmount),
    tax: minor,
    total: minor,
  })
  .meta({ id: 'PricedCart' });
