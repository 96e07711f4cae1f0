import type { QuoteId } from '@toast/domain/ids';
import { sql } from 'kysely';
import { prepared } from '../prepared.ts';

export const deleteQuotes = prepared<{ ids: readonly QuoteId[] }, never>(
  'pricing.deleteQuotes',
  (query, arg) =>
    query
      .deleteFrom('quote')
      .where(sql<boolean>`id = any(${arg('ids')}::uuid[])`)
      .$castTo<never>(),
);
