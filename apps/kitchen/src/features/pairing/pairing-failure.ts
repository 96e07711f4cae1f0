import { statusOf } from '@toast/web/status-of';
import { TRPCClientError } from '@trpc/client';
import { z } from 'zod';
import { durationWords } from '~/shared/words/duration.ts';

const waiting = z.object({ details: z.object({ retryAfter: z.number() }) });

/** Why a tablet could not be paired, and what to do. */
export function pairingFailure(error: unknown): string {
  const status = statusOf(error);
  if (status === 404)
    return 'No restaurant has this code. Compare it with the one in the office; it may have been replaced.';
  if (status === 400) return 'A code is eight letters and digits, like ABCD-2345.';
  if (status === 403)
    return 'This page was opened under an address that the kitchen’s server does not know. Open it under its own.';
  if (status === 429) {
    const parsed = waiting.safeParse(error instanceof TRPCClientError ? error.data : null);
    return parsed.success
      ? `Too many attempts. Try again in ${durationWords(parsed.data.details.retryAfter)} minutes.`
      : 'Too many attempts. Wait a few minutes and try again.';
  }
  return 'The kitchen’s server could not be reached. Nothing is paired yet; check the network and try again.';
}
