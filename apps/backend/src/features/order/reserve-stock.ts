import type { NewEvent } from '@toast/database/event/append';
import type { StockTaken } from '@toast/database/order/order.table';
import type { Demand } from '@toast/domain/pricing/demand';
import type { Deps } from '../../deps.ts';
import type { Placement } from './placement.ts';
import type { Turn } from './turn.ts';

export type StockReserved = { readonly taken: readonly StockTaken[]; readonly events: readonly NewEvent[] };

/** Takes out of counted stock what an order needs, and says so. What is not counted was only looked at. */
export function reserveStock(
  deps: Pick<Deps, 'newId'>,
  turn: Turn,
  demands: readonly Demand[],
  { at, actor }: { readonly at: Date } & Pick<Placement, 'actor'>,
): StockReserved {
  const counted = demands.filter(({ entityId }) => turn.stock.get(entityId)?.status === 'QUANTITY');
  return {
    taken: counted.map(({ entityId, quantity }) => ({ entityId, quantity })),
    events: counted.map(({ entityId, quantity }) => {
      const { record, epoch } = turn.take(entityId, quantity);
      return { id: deps.newId(), type: 'stock.changed', entityId, payload: { ...record, epoch }, at, actor };
    }),
  };
}
