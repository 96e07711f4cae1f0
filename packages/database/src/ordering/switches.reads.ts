import { sql } from 'kysely';
import type { Database } from '../client.ts';
import { prepared } from '../prepared.ts';
import { directory } from '../scope.ts';

/** The last word of the operators on each switch that they have ever touched. */
export const platformSwitches = (db: Database) =>
  directory(db)
    .selectFrom('platform_switch')
    .select(['switch', 'off', 'reason', 'note', 'until', 'by', 'at'])
    .distinctOn('switch')
    .orderBy('switch')
    .orderBy('id', 'desc')
    .execute();

/** Everything that was switched here, the newest first. The type is written out: a partial index is of no use to a parameter. */
export const switchHistory = prepared<
  { limit: number },
  { readonly seq: number; readonly at: Date; readonly actor: string; readonly payload: unknown }
>('ordering.history', (query, arg) =>
  query
    .selectFrom('event')
    .select(['seq', 'at', 'actor', 'payload'])
    .where('type', '=', sql.lit('switch.changed'))
    .orderBy('seq', 'desc')
    .limit(arg('limit')),
);
