import { type DestinationStream, type Logger, pino } from 'pino';
import { describeFault } from './describe-fault.ts';

/** JSON lines on stdout (or `to`). Nothing personal is logged on purpose; the redaction is the second lock. */
export function createLogger(level: string, to?: DestinationStream): Logger {
  const options = {
    level,
    base: { service: 'backend' },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: {
      paths: ['authorization', 'cookie', 'headers', '*.authorization', '*.cookie', '*.headers', 'password', '*.password'],
      remove: true,
    },
    serializers: { err: describeFault },
  };
  return to === undefined ? pino(options) : pino(options, to);
}
