import type { StockRecord } from '@toast/domain/stock/stock';
import type { TenantDb } from '../scope.ts';

const columns = ['entity_id as entityId', 'status', 'quantity'] as const;

/** Whatever of these has a record; the rest is in stock. */
export const stockOf = (db: TenantDb, entityIds: readonly StockRecord['entityId'][]) =>
  db
    .selectFrom('stock')
    .select(columns)
    .where('entity_id', 'in', [...entityIds])
    .orderBy('entity_id');

export const allStock = (db: TenantDb) =>
  db
    .selectFrom('stock')
    .select([...columns, 'reason', 'rev', 'updated_at'])
    .orderBy('entity_id');

/** One record with what tells whether somebody has seen its last change. */
export const stockEntry = (db: TenantDb, entityId: StockRecord['entityId']) =>
  db
    .selectFrom('stock')
    .select([...columns, 'epoch', 'set_epoch', 'set_by', 'set_at', 'updated_at'])
    .where('entity_id', '=', entityId);
