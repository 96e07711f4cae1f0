import type { TestDatabase } from '@toast/database/testing';
import { rows } from './sql.ts';

/** How many sessions of the database wait for somebody else's lock; on Citus they do so on the worker that holds the row. */
export async function lockWaits({ adminUrl, workerUrls }: TestDatabase): Promise<number> {
  const counts = await Promise.all(
    [adminUrl, ...workerUrls].map(async (url) => {
      const [row] = await rows<{ n: number }>(
        url,
        "select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
      );
      return row?.n ?? 0;
    }),
  );
  return counts.reduce((sum, n) => sum + n, 0);
}
