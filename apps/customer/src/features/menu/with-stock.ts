import type { PublicEvent } from '@toast/api/event';
import { asId, type ItemId } from '@toast/domain/ids';
import type { Visit } from '~/shared/visit/visit.ts';

type StockChanged = Extract<PublicEvent, { type: 'stock.changed' }>;

/** The visit with one stock change in it. An older change than what is shown changes nothing. */
export function withStock(visit: Visit, { seq, payload }: StockChanged): Visit {
  if (seq <= visit.seq) return visit;
  const { status, quantity, epoch } = payload;
  const entityId = asId<ItemId>(payload.entityId);
  const others = visit.stock.records.filter((record) => record.entityId !== entityId);
  return { ...visit, seq, stock: { epoch, records: [...others, { entityId, status, quantity }] } };
}
