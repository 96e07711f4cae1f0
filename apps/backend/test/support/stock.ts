import type { SetStockOutcome } from '@toast/api/stock';
import type { StockStatus } from '@toast/domain/stock/stock';
import type { adminClient } from './clients.ts';

type Wish = {
  readonly restaurantId: string;
  readonly entityId: string;
  readonly status: StockStatus;
  readonly quantity: number | null;
  readonly reason?: string;
};

/** Sets stock as a page does that has just looked. */
export async function setStock(admin: ReturnType<typeof adminClient>, wish: Wish): Promise<SetStockOutcome> {
  const { epoch } = await admin.stock.view.query({ restaurantId: wish.restaurantId });
  return admin.stock.set.mutate({ ...wish, epoch });
}
