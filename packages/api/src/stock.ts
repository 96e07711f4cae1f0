import { stockStatuses } from '@toast/domain/stock/stock';
import { z } from 'zod';
import { sellableId } from './ids.ts';

/** `entityId` names an item or a modifier option. */
export const stockRecord = z
  .object({
    entityId: sellableId,
    status: z.enum(stockStatuses),
    quantity: z.int().min(0).max(1_000_000).nullable(),
  })
  .meta({ id: 'StockRecord' });

/** Everything not listed is in stock. `epoch` grows by one with each change. */
export const stockView = z
  .object({ epoch: z.int().min(0), records: z.array(stockRecord) })
  .meta({ id: 'Stock' });
export type StockView = z.output<typeof stockView>;
