import type { FastifyBaseLogger } from 'fastify';

/**
 * At SIGTERM or SIGINT leaves in good order, then ends the process, whatever may still hang on to it; a second signal ends it at once.
 */
export function onLeave(log: FastifyBaseLogger, leave: () => Promise<void>): void {
  let leaving = false;
  const begin = (signal: NodeJS.Signals) => {
    if (leaving) process.exit(1);
    leaving = true;
    log.info({ signal }, 'leaving');
    void leave().then(() => process.exit(0));
  };
  process.on('SIGTERM', begin);
  process.on('SIGINT', begin);
}
