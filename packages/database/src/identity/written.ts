import { DatabaseUnavailable } from '../faults.ts';
import { isPlainRefusal, translate } from '../translate.ts';

/**
 * A write to a local table is its own transaction: when its answer is lost, nobody knows whether it happened.
 * @throws CommitOutcomeUnknown then; DatabaseUnavailable when it was never sent.
 */
export async function written<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw error;
    throw translate(error, !isPlainRefusal(error));
  }
}
