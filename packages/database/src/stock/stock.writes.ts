import type { StockRecord } from '@toast/domain/stock/stock';
import { type RawBuilder, sql } from 'kysely';
import { prepared } from '../prepared.ts';
import type { Statement } from '../statement.ts';
import type { TenantTransaction } from '../transaction.ts';

/** The check that fails when more is taken than there is. */
export const notEnough = 'stock_quantity_not_negative';

/** Reason of a record that sales have emptied, and that a cancellation may fill again. */
export const soldReason = 'SOLD';

/** `epoch` is the stock's after this change. */
type Amount = { entityId: StockRecord['entityId']; quantity: number; epoch: number };
type After = Pick<StockRecord, 'status' | 'quantity'> & { readonly entity_id: StockRecord['entityId'] };

/** The last one taken leaves OUT_OF_STOCK; of what is sold out already there is 0, so that taking it fails the check. */
const leftAfter = (taken: RawBuilder<number>) =>
  sql<number | null>`nullif(coalesce(quantity, 0) - ${taken}::int, 0)`;

const take = prepared<Amount, After>('stock.take', (query, arg) =>
  query
    .updateTable('stock')
    .set((eb) => ({
      quantity: leftAfter(arg('quantity')),
      status: sql<
        StockRecord['status']
      >`case when quantity = ${arg('quantity')}::int then 'OUT_OF_STOCK' else 'QUANTITY' end`,
      reason: sql<string>`case when quantity = ${arg('quantity')}::int then ${sql.lit(soldReason)} else reason end`,
      rev: eb('rev', '+', 1),
      epoch: arg('epoch'),
      updated_at: sql<Date>`now()`,
    }))
    .where('entity_id', '=', arg('entityId'))
    .where('status', '!=', 'IN_STOCK')
    .returning(['entity_id', 'status', 'quantity']),
);

/**
 * Takes these quantities, each a statement, in the order of their ids so that two orders cannot lock crosswise. A row
 * comes back for what is counted; none for what is simply in stock. Too few left is a violation of `notEnough`.
 */
export const takeStock = (amounts: readonly Amount[]): Statement<After>[] =>
  amounts.toSorted((a, b) => (a.entityId < b.entityId ? -1 : 1)).map(take);

const giveBack = prepared<Amount, After>('stock.give-back', (query, arg) =>
  query
    .updateTable('stock')
    .set((eb) => ({
      quantity: sql<number | null>`coalesce(quantity, 0) + ${arg('quantity')}::int`,
      status: sql.lit('QUANTITY' as const),
      reason: sql<string>`case when reason = ${sql.lit(soldReason)} then '' else reason end`,
      rev: eb('rev', '+', 1),
      epoch: arg('epoch'),
      updated_at: sql<Date>`now()`,
    }))
    .where('entity_id', '=', arg('entityId'))
    .where((eb) =>
      eb.or([
        eb('status', '=', 'QUANTITY'),
        eb.and([eb('status', '=', 'OUT_OF_STOCK'), eb('reason', '=', soldReason)]),
      ]),
    )
    .returning(['entity_id', 'status', 'quantity']),
);

/** Gives back what a cancelled order had taken, in the order of ids. What staff marked sold out since stays sold out. */
export const returnStock = (amounts: readonly Amount[]): Statement<After>[] =>
  amounts.toSorted((a, b) => (a.entityId < b.entityId ? -1 : 1)).map(giveBack);

export type StockWord = {
  readonly record: StockRecord;
  readonly reason: string;
  /** The stock's after this change. */
  readonly epoch: number;
  /** User id. */
  readonly by: string;
  readonly at: Date;
};

/** Sets an entity's stock, whatever it was: the word of the staff. Who decides by what it was holds the restaurant's turn. */
export const setStock = (trx: TenantTransaction, { record, reason, epoch, by, at }: StockWord) =>
  trx
    .insertInto('stock')
    .values({
      entity_id: record.entityId,
      status: record.status,
      quantity: record.quantity,
      reason,
      epoch,
      set_epoch: epoch,
      set_by: by,
      set_at: at,
    })
    .onConflict((conflict) =>
      conflict.columns(['entity_id']).doUpdateSet((eb) => ({
        status: eb.ref('excluded.status'),
        quantity: eb.ref('excluded.quantity'),
        reason: eb.ref('excluded.reason'),
        rev: eb('stock.rev', '+', 1),
        epoch: eb.ref('excluded.epoch'),
        set_epoch: eb.ref('excluded.set_epoch'),
        set_by: eb.ref('excluded.set_by'),
        set_at: eb.ref('excluded.set_at'),
        updated_at: eb.ref('excluded.updated_at'),
      })),
    )
    .returning(['entity_id', 'status', 'quantity', 'rev']);
