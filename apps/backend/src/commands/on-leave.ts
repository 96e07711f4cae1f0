import type { FastifyBaseLogger } from 'fastify';

/**
 * At SIGTERM or SIGINT leaves in good order, then ends the process, whatever may still hang on to it; with 1 when that is not done
 * within `patience` milliseconds, for one because the database says nothing. A second signal ends it at once.
 */
export function onLeave(log: FastifyBaseLogger, patience: number, leave: () => Promise<void>): void {
  let leaving = false;
  const begin = (signal: NodeJS.Signals) => {
    if (leaving) process.exit(1);
    leaving = true;
    log.info({ signal }, 'leaving');
    setTimeout(() => {
      log.warn('left before all was done');
      process.exit(1);
    }, patience);
    void leave().then(() => process.exit(0));
  };
  process.on('SIGTERM', begin);
  process.on('SIGINT', begin);
}
