import { stockStatuses } from '@toast/domain/stock/stock';
import { z } from 'zod';
import { lastChange } from './change.ts';
import { sellableId } from './ids.ts';

/** `entityId` names an item or a modifier option. */
export const stockRecord = z
  .object({
    entityId: sellableId,
    status: z.enum(stockStatuses),
    quantity: z.int().min(0).max(1_000_000).nullable(),
  })
  .meta({ id: 'StockRecord' });

/** Of the stock's changes, counted per restaurant. */
export const stockEpoch = z.int().min(0);

/** Everything not listed is in stock. `epoch` grows by one with each change. */
export const stockView = z
  .object({ epoch: z.int().min(0), records: z.array(stockRecord) })
  .meta({ id: 'Stock' });
export type StockView = z.output<typeof stockView>;

/**
 * STALE: what was to be set has changed since the epoch that the writer had seen. `current` is the record as it is now, and `epoch`
 * makes the next attempt fresh.
 */
export const setStockOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('SET'), record: stockRecord, epoch: stockEpoch }),
  z.object({
    outcome: z.literal('STALE'),
    current: stockRecord,
    epoch: stockEpoch,
    changed: lastChange.nullable(),
  }),
]);
export type SetStockOutcome = z.output<typeof setStockOutcome>;
