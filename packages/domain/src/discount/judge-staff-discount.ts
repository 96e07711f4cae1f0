import type { Minor } from '../money/money.ts';
import type { AskedDiscount } from './discount.ts';

/** What a member of staff may take off: `upTo` bounds an OPEN amount in minor units, null = any; `mayDiscount` = holds the permission. */
export type StaffMandate = { readonly mayDiscount: boolean; readonly upTo: Minor | null };

export type StaffDiscountRefusal =
  | { readonly code: 'DISCOUNT_PERMISSION' }
  | { readonly code: 'DISCOUNT_REASON' }
  | { readonly code: 'DISCOUNT_AMOUNT'; readonly upTo: Minor | null };

/**
 * Every refusal at once, empty = fine: permission, a reason of at least one visible character, an OPEN amount within the mandate.
 * One off items counts for each line named, and is beyond any bound when none is.
 */
export function judgeStaffDiscount(
  asked: AskedDiscount,
  reason: string,
  mandate: StaffMandate,
): StaffDiscountRefusal[] {
  const refusals: StaffDiscountRefusal[] = [];
  if (!mandate.mayDiscount) refusals.push({ code: 'DISCOUNT_PERMISSION' });
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(reason)) refusals.push({ code: 'DISCOUNT_REASON' });
  if (asked.discount.type === 'OPEN') {
    const amount = asked.openAmount ?? 0;
    const lines = asked.discount.scope === 'ITEM' ? (asked.lineIds?.length ?? Number.POSITIVE_INFINITY) : 1;
    if (amount === 0 || (mandate.upTo !== null && amount * lines > mandate.upTo))
      refusals.push({ code: 'DISCOUNT_AMOUNT', upTo: mandate.upTo });
  }
  return refusals;
}
