import type { ItemId } from '../ids.ts';
import type { AskedDiscount, Discount } from './discount.ts';
import type { Promo, PromoFacts, PromoRefusal } from './promo-code.ts';

export type PromoVerdict =
  | { readonly ok: true; readonly asked: AskedDiscount }
  | { readonly ok: false; readonly refusal: PromoRefusal };

/** The items without any of which a discount takes nothing; null = any item will do. */
function wanted(discount: Discount): readonly ItemId[] | null {
  if (discount.scope === 'CHECK') return null;
  if (discount.type === 'BOGO') return discount.get.items;
  if (discount.type !== 'COMBO') return discount.items;
  const parts = discount.parts.map(({ items }) => items);
  return parts.some((items) => items === null) ? null : parts.flatMap((items) => items ?? []);
}

function aboutTime({ from, until, hours }: Promo, { now, promised }: PromoFacts): PromoRefusal | null {
  const at = new Date(now).getTime();
  if (from !== undefined && at < Date.parse(from)) return { code: 'CODE_NOT_YET', from };
  if (until !== undefined && at >= Date.parse(until)) return { code: 'CODE_EXPIRED', until };
  if (hours === undefined) return null;
  const { weekday, minute } = promised;
  const open = hours.some(
    (one) => one.weekdays.includes(weekday) && one.fromMinute <= minute && minute < one.toMinute,
  );
  return open ? null : { code: 'CODE_OUT_OF_HOURS', hours };
}

function aboutCart(promo: Promo, facts: PromoFacts): PromoRefusal | null {
  const { diningOptions, minSubtotal = 0 } = promo;
  if (diningOptions !== undefined && !diningOptions.includes(facts.diningOption))
    return { code: 'CODE_DINING_OPTION', diningOptions };
  const items = wanted(promo.discount);
  if (items !== null && !items.some((id) => facts.itemIds.includes(id)))
    return { code: 'CODE_NO_ITEMS', itemIds: items };
  if (facts.subtotal < minSubtotal)
    return { code: 'CODE_MIN_SUBTOTAL', missing: minSubtotal - facts.subtotal };
  return null;
}

function aboutUses(promo: Promo, { uses, guest }: PromoFacts): PromoRefusal | null {
  const { limit, limitPerGuest, firstOrderOnly = false } = promo;
  if (limit !== undefined && uses >= limit) return { code: 'CODE_USED_UP' };
  if (limitPerGuest === undefined && !firstOrderOnly) return null;
  if (guest === null) return { code: 'CODE_SIGN_IN' };
  if (limitPerGuest !== undefined && guest.uses >= limitPerGuest)
    return { code: 'CODE_USED_BY_GUEST', limit: limitPerGuest };
  return firstOrderOnly && guest.orders > 0 ? { code: 'CODE_FIRST_ORDER' } : null;
}

/**
 * Whether a code may be asked for with this cart, now. A decision on facts: it uses nothing up, so it is repeated on every change of
 * the cart, and placement repeats it where it reserves the use (features D-24). What can never be mended comes before what can:
 * time, then uses, then the cart. Whether the discount combines with others is `takeDiscounts`'s to say.
 * `promo` null = nobody knows the code.
 */
export function judgePromo(promo: Promo | null, facts: PromoFacts): PromoVerdict {
  if (promo === null) return { ok: false, refusal: { code: 'CODE_UNKNOWN' } };
  const refusal = aboutTime(promo, facts) ?? aboutUses(promo, facts) ?? aboutCart(promo, facts);
  if (refusal !== null) return { ok: false, refusal };
  return { ok: true, asked: { discount: promo.discount, code: promo.code } };
}
