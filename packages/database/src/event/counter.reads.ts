import type { TenantDb, } from '../scope.ts';
import type { TenantTransaction } from '../transaction.ts';

const columns = ['event_seq', 'menu_version', 'stock_epoch', 'order_number', 'order_number_date'] as const;

/**
 * Takes the restaurant's turn to write: whoever holds it sees what everybody before has committed, and nobody else writes
 * to this restaurant's log until the end of the transaction. Every transaction that changes something takes it first, which
 * is also why two of them cannot wait for each other in a circle.
 */
export const lockCounter = (trx: TenantTransaction) => trx.selectFrom('counter').select(columns).forUpdate();

export const counterNow = (db: TenantDb) => db.selectFrom('counter').select(columns);
