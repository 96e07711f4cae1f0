import type pg from 'pg';

/** A shard's constraints carry the shard's number (order_pkey_102008): the name without it. */
const withoutShard = (name: string): string => name.replace(/_\d{6,}$/, '');

/** Which of the names in a refusal's sentence is the constraint's, or for a null the column's. */
const place: Readonly<Record<string, number>> = {
  '23502': 0,
  '23503': 1,
  '23505': 0,
  '23514': 1,
  '23P01': 0,
};

/**
 * The name of the constraint that refused a row, as it is in the migration; of the column, where a null was refused. The coordinator of
 * Citus hands on a worker's sentence without its fields; so the role reads sentences in English, see `makeRole`.
 */
export function violated({ code = '', constraint, column, message }: pg.DatabaseError): string {
  const named = Array.from(message.matchAll(/"([^"]+)"/g), ([, name = '']) => name);
  return withoutShard(constraint ?? column ?? named[place[code] ?? 0] ?? '');
}
