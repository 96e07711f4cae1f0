import { parseArgs } from 'node:util';
import { createDatabase } from '@toast/database/client';
import { deadJobs, queueSize } from '@toast/database/queue/queue.reads';
import { retryJobs } from '@toast/database/queue/queue.writes';
import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../config.ts';

/** How many are listed at most. */
const listed = 1_000;

/**
 * Shows the jobs that were given up, a line of JSON each, oldest first; `--retry ID` (as often as there are ids) or `--retry-all` lets
 * them run again as if new.
 */
export async function jobsCommand(
  config: Config,
  log: FastifyBaseLogger,
  args: readonly string[],
): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      retry: { type: 'string', multiple: true },
      'retry-all': { type: 'boolean', default: false },
    },
  });
  const db = createDatabase({ url: config.databaseUrl, applicationName: 'toast jobs', maxConnections: 1 });
  try {
    if (values.retry !== undefined || values['retry-all']) {
      const retried = await retryJobs(db, values['retry-all'] ? undefined : values.retry);
      log.info({ retried }, 'jobs will run again');
      return;
    }
    for (const job of await deadJobs(db, listed)) process.stdout.write(`${JSON.stringify(job)}\n`);
    const { waiting, dead, oldest_seconds: oldestSeconds } = await queueSize(db);
    log.info({ waiting, dead, oldestSeconds }, 'jobs in the queue');
  } finally {
    await db.close();
  }
}
