/** How long a ticket has been waiting, as the rail shows it. */
export const ageLevels = ['FRESH', 'WARN', 'LATE'] as const;
export type AgeLevel = (typeof ageLevels)[number];

/** Seconds from firing; `warnAfter` ≤ `lateAfter`. */
export type AgeThresholds = { readonly warnAfter: number; readonly lateAfter: number };

/** Late when the promise is broken, worth a warning when two thirds of the time are gone. */
export const thresholdsFor = (leadMinutes: number): AgeThresholds => ({
  warnAfter: leadMinutes * 40,
  lateAfter: leadMinutes * 60,
});

/**
 * Age in whole seconds from firing, never from ordering: a meal for tonight is not old when its time comes. `now` is the server's
 * clock; a tablet that is behind it sees 0, not a negative age.
 */
export function ageOf(
  firedAt: Date | string,
  now: Date | string,
  thresholds: AgeThresholds,
): { readonly seconds: number; readonly level: AgeLevel } {
  const seconds = Math.max(0, Math.floor((new Date(now).getTime() - new Date(firedAt).getTime()) / 1000));
  const level = seconds >= thresholds.lateAfter ? 'LATE' : seconds >= thresholds.warnAfter ? 'WARN' : 'FRESH';
  return { seconds, level };
}
