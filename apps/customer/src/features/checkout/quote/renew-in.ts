const early = 15_000;
const soonest = 2_000;

/** In how many milliseconds a quote is to be renewed: a little before it expires, or at once when it has. */
export const renewIn = (expiresAt: string, now: number): number =>
  Math.max(soonest, Date.parse(expiresAt) - now - early);
