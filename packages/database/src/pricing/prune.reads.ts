import type { QuoteId } from '@toast/domain/ids';
import { sql } from 'kysely';
import { prepared } from '../prepared.ts';

export type ExpiredQuote = { readonly id: QuoteId; readonly created_at: Date; readonly expires_at: Date };

/** Quotes behind an id, which is also behind a time, that expired before an instant. */
export const expiredQuotes = prepared<{ after: QuoteId; before: Date; limit: number }, ExpiredQuote>(
  'pricing.expiredQuotes',
  (query, arg) =>
    query
      .selectFrom('quote')
      .select(['id', 'created_at', 'expires_at'])
      .where('id', '>', arg('after'))
      .where('expires_at', '<', arg('before'))
      .orderBy('id')
      .limit(arg('limit')),
);

/** Which of these quotes an order of these business dates, 'YYYY-MM-DD', names. */
export const orderedQuotes = prepared<
  { ids: readonly QuoteId[]; from: string; to: string },
  { quote_id: QuoteId | null }
>('pricing.orderedQuotes', (query, arg) =>
  query
    .selectFrom('order')
    .select('quote_id')
    .where('business_date', '>=', arg('from'))
    .where('business_date', '<=', arg('to'))
    .where(sql<boolean>`quote_id = any(${arg('ids')}::uuid[])`),
);
