import type { ItemId, ModifierOptionId } from '@toast/domain/ids';
import type { StockStatus } from '@toast/domain/stock/stock';
import type { Defaulted, ShardKey } from '../column.ts';

/** An entity without a row is IN_STOCK. `quantity` is null unless the status is QUANTITY. */
export type StockTable = {
  restaurant_id: ShardKey;
  entity_id: ItemId | ModifierOptionId;
  status: StockStatus;
  quantity: Defaulted<number | null>;
  reason: Defaulted<string>;
  rev: Defaulted<number>;
  updated_at: Defaulted<Date, Date | string>;
};
