import { CommitOutcomeUnknown, DatabaseBusy, DatabaseUnavailable } from '@toast/database/faults';

/** SQLSTATE classes and codes that say "not now": connection trouble, shutting down, too busy, gave up waiting. */
const unavailable = /^(08...|53...|57P0[1-5]|57014|40001|40P01|55P03|25006|25P03)$/;
const network = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EAI_AGAIN',
]);
/** node-postgres gives these no code. */
const spoken =
  /connection terminated|query read timeout|timeout exceeded when trying to connect|client has encountered a connection error|not queryable/i;

/** True when the database (or the way to it) is down or overloaded, so that the same request may succeed later. */
export function isOutage(error: unknown, depth = 0): error is Error {
  if (!(error instanceof Error) || depth > 5) return false;
  if (error instanceof DatabaseUnavailable || error instanceof CommitOutcomeUnknown) return true;
  // The server has ended the session, or not even begun it.
  if ('severity' in error && (error.severity === 'FATAL' || error.severity === 'PANIC')) return true;
  const code = 'code' in error ? error.code : undefined;
  if (typeof code === 'string' && (unavailable.test(code) || network.has(code))) return true;
  if (spoken.test(error.message)) return true;
  if (error instanceof AggregateError) return error.errors.some((inner) => isOutage(inner, depth + 1));
  return isOutage(error.cause, depth + 1);
}

/** True when a commit may have happened although its answer was lost: then nobody may claim that nothing was done. */
export function isOutcomeUnknown(error: unknown, depth = 0): error is Error {
  if (!(error instanceof Error) || depth > 5) return false;
  return error instanceof CommitOutcomeUnknown || isOutcomeUnknown(error.cause, depth + 1);
}

const told = new WeakMap<Error, number>();

/**
 * Whole seconds after which it may be tried again, the same whenever it is asked about the same error. Spread over three, so that
 * those who were turned away together do not come back together: from one when too many were waiting, from two in an outage.
 */
export function retryAfterOf(error: Error): number {
  const seconds = told.get(error) ?? (isBusy(error) ? 1 : 2) + Math.floor(Math.random() * 3);
  told.set(error, seconds);
  return seconds;
}

/** True when the database works, and only too many wait for it. */
export function isBusy(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 5) return false;
  return error instanceof DatabaseBusy || isBusy(error.cause, depth + 1);
}

/** The way leads to a server that stands by; another backend's may have been changed over already. */
const standby = '25006';

/**
 * True when this backend's own way to the database is lost, so that another backend may be asked. Whatever the server itself complained of in
 * a session that goes on (a row that is held, a shard that is away) another backend would hear as well.
 */
export function isLinkLost(error: unknown): boolean {
  const away = causesOf(error).find(
    (each) => each instanceof DatabaseUnavailable || each instanceof CommitOutcomeUnknown,
  );
  if (away === undefined || away instanceof DatabaseBusy) return false;
  const said = causesOf(away).find((each) => 'severity' in each && each.severity === 'ERROR');
  return said === undefined || ('code' in said && said.code === standby);
}

const causesOf = (error: unknown, depth = 0): Error[] =>
  error instanceof Error && depth <= 5 ? [error, ...causesOf(error.cause, depth + 1)] : [];
