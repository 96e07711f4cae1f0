import { type DestinationStream, type Logger, pino } from 'pino';
import { describeFault } from './describe-fault.ts';

/**
 * JSON lines on stdout (or `to`), gathered for a moment, because a write per line costs as much as a small request.
 * Nothing personal is logged on purpose; the redaction is the second lock.
 */
export function createLogger(level: string, to: DestinationStream = gathered()): Logger {
  return pino(
    {
      level,
      base: { service: 'backend' },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: {
        paths: ['authorization', 'cookie', 'headers', 'password', 'token', 'req', 'res'],
        remove: true,
      },
      serializers: { err: describeFault },
    },
    to,
  );
}

/** Written out after a quarter of a second at the latest, and when the process exits. */
function gathered(): DestinationStream {
  const destination = pino.destination({ sync: true, minLength: 4_096, periodicFlush: 250 });
  process.once('exit', () => destination.flushSync());
  return destination;
}
