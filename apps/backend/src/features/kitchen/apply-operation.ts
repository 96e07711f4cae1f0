import type { OperationOutcome, TicketOperation } from '@toast/api/kitchen';
import type { DeviceId, RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';

/** The paired tablet that acts. */
export type ActingDevice = { readonly restaurantId: RestaurantId; readonly view: { readonly id: DeviceId } };
export async function applyOperation(_deps: Deps, _device: ActingDevice, _operation: TicketOperation): Promise<OperationOutcome> { throw new Error('not built yet'); }
