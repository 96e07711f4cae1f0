import { isOutage, isOutcomeUnknown } from './database-fault.ts';
import { Failure } from './failure.ts';

const nothingDone =
  'The order could not be placed: temporarily unavailable. This request made no order and nothing was charged; ' +
  'send it again under the same idempotency key in a moment';
const unknown =
  'The connection to the database was lost while the order was written, so it is not known whether there is one. ' +
  'Ask for its outcome, or send it again under the same idempotency key: there will be one order, not two';

/**
 * What an outage means to whoever places an order: surely none and nothing charged, or, when the commit was under way, nobody
 * knows. Anything else is thrown on as it is.
 * @throws Failure TEMPORARILY_UNAVAILABLE `{ outcome: 'NOTHING_DONE', charged: false }`, OUTCOME_UNKNOWN `{ outcome: 'UNKNOWN' }`
 */
export async function placing<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isOutcomeUnknown(error)) throw new Failure('OUTCOME_UNKNOWN', unknown, { outcome: 'UNKNOWN' }, error);
    if (!isOutage(error)) throw error;
    const details = { outcome: 'NOTHING_DONE', charged: false };
    throw new Failure('TEMPORARILY_UNAVAILABLE', nothingDone, details, error);
  }
}
