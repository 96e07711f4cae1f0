import type { Rounding } from '../tax/rates.ts';

type Half = 'below' | 'at' | 'above';

/** Whether a non-negative quotient goes up to the next integer. */
function carries(odd: boolean, remainder: number, half: Half, rounding: Rounding): boolean {
  switch (rounding) {
    case 'HALF_EVEN':
      return half === 'above' || (half === 'at' && odd);
    case 'HALF_UP':
      return half !== 'below';
    case 'ALWAYS_UP':
      return remainder !== 0;
    case 'ALWAYS_DOWN':
      return false;
  }
}

const sideOfHalf = (remainder: number, missing: number): Half =>
  remainder < missing ? 'below' : remainder > missing ? 'above' : 'at';

/** Whole part and remainder of `a × b / divisor` for non-negative safe integers, exact even where the product passes 2^53. */
export function multiplyAndSplit(
  a: number,
  b: number,
  divisor: number,
): { whole: number; remainder: number } {
  const product = a * b;
  if (product <= Number.MAX_SAFE_INTEGER) {
    const remainder = product % divisor;
    return { whole: (product - remainder) / divisor, remainder };
  }
  const exact = BigInt(a) * BigInt(b);
  const by = BigInt(divisor);
  return { whole: Number(exact / by), remainder: Number(exact % by) };
}

/**
 * `a × b / divisor`, rounded once, exactly: no float ever holds an inexact value. A negative product rounds as the mirror
 * image of the positive one, so that a refund is the sale with its sign changed (ALWAYS_UP means away from zero).
 * @throws RangeError when an operand or the result is no safe integer or the divisor is not positive: a bug of the caller.
 */
export function multiplyAndDivide(a: number, b: number, divisor: number, rounding: Rounding): number {
  if (
    !Number.isSafeInteger(a) ||
    !Number.isSafeInteger(b) ||
    !Number.isSafeInteger(divisor) ||
    divisor <= 0
  ) {
    throw new RangeError('rounding needs safe integers and a positive divisor');
  }
  const { whole, remainder } = multiplyAndSplit(Math.abs(a), Math.abs(b), divisor);
  // The remainder is compared with what is missing to the divisor, as doubling it could pass 2^53.
  const half = sideOfHalf(remainder, divisor - remainder);
  const magnitude = carries(whole % 2 === 1, remainder, half, rounding) ? whole + 1 : whole;
  if (!Number.isSafeInteger(magnitude)) throw new RangeError('amount beyond 2^53');
  return magnitude === 0 ? 0 : a < 0 !== b < 0 ? -magnitude : magnitude;
}

/** `numerator / denominator`, rounded once; see `multiplyAndDivide`. */
export const divide = (numerator: number, denominator: number, rounding: Rounding): number =>
  multiplyAndDivide(numerator, 1, denominator, rounding);
