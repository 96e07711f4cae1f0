import type { FastifyBaseLogger } from 'fastify';
import { Logger } from 'graphile-worker';

/**
 * The library's words in our log. Of a job that failed it prints the whole error, which may hold rows; we log those ourselves, so
 * its sentences are for debugging only, but for its own trouble, of which the error goes through our serializer.
 */
export const queueLogger = (log: Pick<FastifyBaseLogger, 'debug' | 'warn'>): Logger =>
  new Logger((scope) => (level, message, meta) => {
    const ofJob = scope.jobId !== undefined || meta.job !== undefined;
    if (level === 'error' && !ofJob) log.warn({ err: meta.error }, 'the queue has trouble');
    else log.debug({ level, said: ofJob ? undefined : message }, 'the queue said something');
  });
