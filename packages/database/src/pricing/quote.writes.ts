import type { Insertable } from 'kysely';
import { insertRows } from '../insert-rows.ts';
import type { Statement } from '../statement.ts';
import type { QuoteTable } from './quote.table.ts';

export const insertQuote = (quote: Insertable<QuoteTable>): Statement<never> => insertRows('quote', [quote]);
