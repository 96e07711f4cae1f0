import { z } from 'zod';
import { limits } from './limits.ts';

/** An amount in minor units of the restaurant's currency. */
export const minor = z.int().meta({ description: 'Amount in minor units of the currency (cents, yen)' });
export const price = z
  .int()
  .min(0)
  .max(limits.price)
  .meta({ description: 'Price in minor units, not negative' });
export const ppm = z
  .int()
  .min(0)
  .max(1_000_000)
  .meta({ description: 'Rate in parts per million: 6.25 % = 62500' });
export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .meta({ description: 'ISO-4217 code' });
export const instant = z.iso.datetime({ offset: true }).meta({ description: 'UTC instant, ISO 8601' });
export const sequence = z.int().min(0).meta({ description: "Position in the restaurant's event log" });
export const revision = z.int().min(1).meta({ description: 'Revision of the entity, for compare-and-set' });
