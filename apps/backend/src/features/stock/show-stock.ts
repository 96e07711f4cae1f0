import type { StockView } from '@toast/api/stock';
import type { RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';
export async function showStock(_deps: Deps, _restaurantId: RestaurantId): Promise<StockView & { readonly seq: number }> { throw new Error('not built yet'); }
