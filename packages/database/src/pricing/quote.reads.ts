import type { QuoteId } from '@toast/domain/ids';
import type { TenantDb } from '../scope.ts';

/** A quote as it was given, or none. */
export const quoteById = (db: TenantDb, id: QuoteId) =>
  db
    .selectFrom('quote')
    .select(['id', 'menu_version', 'cart', 'priced', 'total', 'expires_at', 'created_at'])
    .where('id', '=', id);
