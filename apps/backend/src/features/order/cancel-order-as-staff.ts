import type { CancelOutcome } from '@toast/api/order';
import type { OrderId, RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';
export async function cancelOrderAsStaff(_deps: Deps, _user: { readonly id: string }, _command: { restaurantId: RestaurantId; orderId: OrderId; reason: string }): Promise<CancelOutcome> { throw new Error('not built yet'); }
