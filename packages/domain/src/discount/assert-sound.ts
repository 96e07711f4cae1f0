import type { AskedDiscount } from './discount.ts';

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/**
 * Keeps out what no schema lets through and what would turn a discount into a surcharge.
 * @throws RangeError for amounts and quantities that are no non-negative safe integers, or a rate above 100 %.
 */
export function assertSound({ discount, openAmount = 0 }: AskedDiscount): void {
  const counts = [openAmount, discount.maxAmount ?? 0];
  if (discount.type === 'FIXED') counts.push(discount.amount);
  if (discount.type === 'BOGO') counts.push(discount.buy.quantity, discount.get.quantity);
  if (discount.type === 'COMBO') counts.push(discount.price, ...discount.parts.map((part) => part.quantity));
  if ('maxTimes' in discount) counts.push(discount.maxTimes ?? 0);
  if ('ppm' in discount) counts.push(discount.ppm, 1_000_000 - discount.ppm);
  if (!counts.every(isCount))
    throw new RangeError('a discount needs non-negative integers and at most 100 %');
}
