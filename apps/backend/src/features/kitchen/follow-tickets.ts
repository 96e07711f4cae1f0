import type { TicketView } from '@toast/api/kitchen';
import type { RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';

export type TicketChange = { readonly seq: number; readonly ticket: TicketView };
export async function* followTickets(_deps: Deps, _restaurantId: RestaurantId, _after: number | undefined, _signal: AbortSignal | undefined): AsyncGenerator<TicketChange> { throw new Error('not built yet'); }
