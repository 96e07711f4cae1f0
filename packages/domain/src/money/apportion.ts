import type { Minor } from './money.ts';
import { multiplyAndSplit } from './round.ts';

/** One claimant of an apportionment. `id` is stable and unique among its peers; `weight` ≥ 0, a safe integer. */
export type Share = { readonly id: string; readonly weight: number };

/**
 * Splits `total` ≥ 0 in proportion to the weights by largest remainder: the parts are integers, sum to `total` exactly and
 * come in the order of `shares`. Equal remainders go to the smaller id, never to the earlier position: were position to
 * decide, re-ordering lines of different tax rates could move a total by a cent. When `total` ≤ Σ weights, no part passes
 * its weight, so a discount spread over lines never makes one negative.
 * @throws RangeError when there is something to split and nobody to give it to.
 */
export function apportion(total: Minor, shares: readonly Share[]): Minor[] {
  const whole = shares.reduce((sum, share) => sum + share.weight, 0);
  if (total === 0) return shares.map(() => 0);
  if (!Number.isSafeInteger(total) || total < 0 || !Number.isSafeInteger(whole) || whole <= 0) {
    throw new RangeError('apportioning needs a non-negative total and a positive sum of weights');
  }
  let left = total;
  const claims = shares.map((share, position) => {
    const { whole: part, remainder } = multiplyAndSplit(total, share.weight, whole);
    left -= part;
    return { id: share.id, position, part, remainder };
  });
  const parts = claims.map((claim) => claim.part);
  if (left === 0) return parts;
  claims.sort(
    (a, b) => b.remainder - a.remainder || (a.id < b.id ? -1 : a.id > b.id ? 1 : a.position - b.position),
  );
  for (const claim of claims.slice(0, left)) parts[claim.position] = claim.part + 1;
  return parts;
}
