import { statusOf } from '@toast/web/status-of';
import type { Verdict } from './sender.ts';

const hopeless = [400, 404, 409, 413, 422];

/** Only what the backend itself refuses for good is given up; a lost answer, a restart or a proxy's page is tried again. */
export function judgeError(error: unknown): Verdict {
  const status = statusOf(error);
  if (status === 401) return 'unpaired';
  return status !== undefined && hopeless.includes(status) ? 'never' : 'again';
}
