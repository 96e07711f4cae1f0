import type { ItemId, ModifierOptionId } from '../ids.ts';

export const stockStatuses = ['IN_STOCK', 'QUANTITY', 'OUT_OF_STOCK'] as const;
export type StockStatus = (typeof stockStatuses)[number];

/** The stock of an item or option. Whatever has no record is IN_STOCK. `quantity` is a count when status is QUANTITY, else null. */
export type StockRecord = {
  readonly entityId: ItemId | ModifierOptionId;
  readonly status: StockStatus;
  readonly quantity: number | null;
};
