import { allergens, dietaryTags } from '@toast/domain/menu/dietary';
import type { Menu } from '@toast/domain/menu/menu';
import { diningOptions, guestFields } from '@toast/domain/order/dining-option';
import { z } from 'zod';
import {
  itemId,
  menuGroupId,
  modifierGroupId,
  modifierOptionId,
  restaurantId,
  stationId,
  taxRateId,
} from './ids.ts';
import { limits } from './limits.ts';
import { currency, instant, ppm, price } from './money.ts';
import { requiredText, text } from './text.ts';

export const allergen = z.enum(allergens);
export const dietaryTag = z.enum(dietaryTags);

const allergenList = z.array(allergen).max(allergens.length);
export const allergenStatement = z
  .object({
    declared: z.boolean().meta({ description: 'false = unknown, which is not the same as none' }),
    contains: allergenList,
    traces: allergenList,
  })
  .meta({ id: 'AllergenStatement' });

export const modifierOption = z
  .object({
    id: modifierOptionId,
    name: requiredText(limits.nameLength),
    kitchenName: text(limits.nameLength),
    price,
    isDefault: z.boolean(),
    maxQuantity: z.int().min(1).max(limits.quantityPerLine),
    modifierGroupIds: z.array(modifierGroupId).max(10),
    taxRateIds: z.array(taxRateId).max(5).nullable(),
    addsAllergens: allergenList,
    removesAllergens: allergenList,
  })
  .meta({ id: 'ModifierOption' });

export const modifierGroup = z
  .object({
    id: modifierGroupId,
    name: requiredText(limits.nameLength),
    min: z.int().min(0).max(limits.modifiersPerLine),
    max: z.int().min(1).max(limits.modifiersPerLine).nullable(),
    multiSelect: z.boolean(),
    options: z.array(modifierOption).max(limits.optionsPerGroup),
  })
  .meta({ id: 'ModifierGroup' });

export const item = z
  .object({
    id: itemId,
    name: requiredText(limits.nameLength),
    kitchenName: text(limits.nameLength),
    description: text(limits.descriptionLength),
    price,
    taxRateIds: z.array(taxRateId).max(5),
    modifierGroupIds: z.array(modifierGroupId).max(20),
    dietary: z.array(dietaryTag).max(dietaryTags.length),
    allergens: allergenStatement,
    calories: z.int().min(0).max(20_000).nullable(),
    containsAlcohol: z.boolean(),
    image: z
      .string()
      .max(200)
      .regex(/^[a-z0-9][a-z0-9/._-]*$/)
      .nullable(),
    imageAlt: text(limits.nameLength * 2),
    stationId: stationId.nullable(),
  })
  .meta({ id: 'Item' });

export const taxRate = z
  .object({
    id: taxRateId,
    name: requiredText(limits.nameLength),
    ppm,
    rounding: z.enum(['HALF_EVEN', 'HALF_UP', 'ALWAYS_UP', 'ALWAYS_DOWN']),
    conditional: z.array(z.object({ diningOption: z.enum(diningOptions), ppm })).max(diningOptions.length),
  })
  .meta({ id: 'TaxRate' });

export const diningOptionOffer = z
  .object({
    diningOption: z.enum(diningOptions),
    requiredGuestFields: z.array(z.enum(guestFields)).max(guestFields.length),
    leadMinutes: z.int().min(0).max(1_440),
  })
  .meta({ id: 'DiningOptionOffer' });

export const menuGroup = z
  .object({
    id: menuGroupId,
    name: requiredText(limits.nameLength),
    description: text(limits.descriptionLength),
    itemIds: z.array(itemId).max(limits.itemsPerMenu),
  })
  .meta({ id: 'MenuGroup' });

/** A published menu: the shape of `GET /v1/restaurants/{restaurantId}/menu`. */
export const menu = z
  .object({
    restaurantId,
    version: z.int().min(1),
    publishedAt: instant,
    terms: z.object({
      currency,
      pricesIncludeTax: z.boolean(),
      roundingScope: z.enum(['LINE', 'CHECK_PER_RATE']),
      diningOptions: z.array(diningOptionOffer),
    }),
    groups: z.array(menuGroup),
    items: z.record(z.string(), item),
    modifierGroups: z.record(z.string(), modifierGroup),
    taxRates: z.record(z.string(), taxRate),
  })
  .meta({ id: 'Menu' }) satisfies z.ZodType<Menu, unknown>;
