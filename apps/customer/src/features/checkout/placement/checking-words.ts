import type { Unknown } from './state.ts';

const reasons: Readonly<Record<Unknown, string>> = {
  LOST: 'The answer got lost on its way, so we are asking the restaurant.',
  UNREACHABLE: 'The restaurant does not answer yet. We keep asking.',
  UNAVAILABLE:
    'The restaurant is temporarily unavailable. We keep asking, and it answers as soon as it is back.',
  UNDER_WAY: 'The restaurant answers. We wait until it is sure.',
};

/** Why a guest has to wait for the word about an order. */
export const checkingReason = (why: Unknown, online: boolean): string =>
  online ? reasons[why] : 'This phone has no connection. We ask as soon as it is back.';

/** When it goes on, for those who look: "Asking again in 4 s". */
export function checkingPace(nextAt: number | null, now: number, online: boolean): string {
  if (!online) return 'Waiting for a connection';
  const seconds = nextAt === null ? 0 : Math.ceil((nextAt - now) / 1_000);
  return seconds > 0 ? `Asking again in ${seconds} s` : 'Asking now…';
}

/** From then on the guest is told what can be done meanwhile. */
export const longWaitMs = 15_000;
