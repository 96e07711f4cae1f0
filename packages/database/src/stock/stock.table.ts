import type { ItemId, ModifierOptionId } from '@toast/domain/ids';
import type { StockStatus } from '@toast/domain/stock/stock';
import type { Defaulted, InstantOrNull, ShardKey } from '../column.ts';

/** An entity without a row is IN_STOCK. `quantity` is null unless the status is QUANTITY. */
export type StockTable = {
  restaurant_id: ShardKey;
  entity_id: ItemId | ModifierOptionId;
  status: StockStatus;
  quantity: Defaulted<number | null>;
  reason: Defaulted<string>;
  rev: Defaulted<number>;
  /** The stock's epoch at the last change of this record, sales included. */
  epoch: Defaulted<number>;
  /** The same at the last word of the staff, with who said it and when; null = never, or before this was kept. */
  set_epoch: Defaulted<number>;
  set_by: Defaulted<string | null>;
  set_at: InstantOrNull;
  updated_at: Defaulted<Date, Date | string>;
};
