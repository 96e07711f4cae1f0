import type { NewEvent } from '@toast/database/event/append';
import type { StockTaken } from '@toast/database/order/order.table';
import type { Statement } from '@toast/database/statement';
import { takeStock } from '@toast/database/stock/stock.writes';
import type { Demand } from '@toast/domain/pricing/demand';
import type { StockBook } from '@toast/domain/stock/book';
import type { Deps } from '../../deps.ts';
import type { Placement } from './placement.ts';

export type StockReserved = {
  readonly taken: readonly StockTaken[];
  readonly statements: readonly Statement[];
  readonly events: readonly NewEvent[];
};

/** What an order takes out of what is counted, in the order of entity ids. What is not counted is only looked at. */
export function reserveStock(
  deps: Pick<Deps, 'newId'>,
  stock: StockBook,
  demands: readonly Demand[],
  { at, actor, epoch }: { at: Date; epoch: number } & Pick<Placement, 'actor'>,
): StockReserved {
  const counted = demands
    .flatMap(({ entityId, quantity }) => {
      const record = stock.get(entityId);
      return record?.status === 'QUANTITY' && record.quantity !== null
        ? [{ entityId, quantity, left: record.quantity - quantity }]
        : [];
    })
    .sort((a, b) => (a.entityId < b.entityId ? -1 : 1));
  return {
    taken: counted.map(({ entityId, quantity }) => ({ entityId, quantity })),
    statements: takeStock(counted),
    events: counted.map(({ entityId, left }) => ({
      id: deps.newId(),
      type: 'stock.changed',
      entityId,
      payload:
        left === 0
          ? { entityId, status: 'OUT_OF_STOCK', quantity: null, epoch }
          : { entityId, status: 'QUANTITY', quantity: left, epoch },
      at,
      actor,
    })),
  };
}
