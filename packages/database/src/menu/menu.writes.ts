import { type Insertable, sql } from 'kysely';
import { insertRows } from '../insert-rows.ts';
import type { Statement } from '../statement.ts';
import type { TenantTransaction } from '../transaction.ts';
import type { MenuVersionTable } from './menu.table.ts';

/** A version is never changed; its number comes from `takeNumbers({ menuVersion: true })` in the same transaction. */
export const insertMenuVersion = (version: Insertable<MenuVersionTable>): Statement<never> =>
  insertRows('menu_version', [version]);

/** Marks the draft as edited; every edit does it, and publishing compares `rev`. */
export const touchDraft = (trx: TenantTransaction, userId: string) =>
  trx
    .insertInto('menu_draft')
    .values({ updated_by: userId })
    .onConflict((conflict) =>
      conflict.columns(['restaurant_id']).doUpdateSet((eb) => ({
        rev: eb('menu_draft.rev', '+', 1),
        updated_at: sql<Date>`now()`,
        updated_by: eb.ref('excluded.updated_by'),
      })),
    )
    .returning('rev');
