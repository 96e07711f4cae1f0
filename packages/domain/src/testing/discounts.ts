import fc from 'fast-check';
import type { AskedDiscount, Discount, Pick } from '../discount/discount.ts';
import type { DiscountableLine } from '../discount/units.ts';
import { asId, type DiscountId } from '../ids.ts';
import { itemId } from './menus.ts';

export const discountId = (n: number): DiscountId =>
  asId(`00000000-0000-7000-8016-${String(n).padStart(12, '0')}`);

type Named = 'id' | 'name' | 'priority' | 'exclusive';
type Body<D> = D extends Discount ? Omit<D, Named> : never;

/** A discount that combines, of priority 0 unless said otherwise. */
export const discount = (
  n: number,
  body: Body<Discount>,
  rest: Partial<{ priority: number; exclusive: boolean; maxAmount: number }> = {},
): Discount => ({
  id: discountId(n),
  name: `discount ${n}`,
  priority: 0,
  exclusive: false,
  ...body,
  ...rest,
});

export const discountable = (
  id: string,
  item: number,
  gross: number,
  quantity = 1,
  allowed = true,
): DiscountableLine => ({ id, itemId: itemId(item), gross, quantity, discountable: allowed });

const items = fc.option(fc.subarray([0, 1, 2].map(itemId), { minLength: 1 }));
const need = fc.record({ quantity: fc.integer({ min: 1, max: 3 }), items });
const amount = fc.integer({ min: 0, max: 5000 });
const ppm = fc.integer({ min: 0, max: 1_000_000 });
const maxTimes = fc.option(fc.integer({ min: 0, max: 3 }));
const anyBody = (picks: readonly Pick[]): fc.Arbitrary<Body<Discount>> => {
  const item = fc.constant('ITEM' as const);
  const check = fc.constant('CHECK' as const);
  const pick = fc.constantFrom(...picks);
  return fc.oneof(
    fc.record({ scope: item, type: fc.constant('PERCENT' as const), ppm, items }),
    fc.record({ scope: item, type: fc.constant('FIXED' as const), amount, items }),
    fc.record({ scope: item, type: fc.constant('OPEN' as const), items }),
    fc.record({
      scope: item,
      type: fc.constant('BOGO' as const),
      buy: need,
      get: need,
      ppm,
      pick,
      maxTimes,
    }),
    fc.record({
      scope: item,
      type: fc.constant('COMBO' as const),
      parts: fc.array(need, { maxLength: 3 }),
      price: amount,
      pick,
      maxTimes,
    }),
    fc.record({ scope: check, type: fc.constant('PERCENT' as const), ppm }),
    fc.record({ scope: check, type: fc.constant('FIXED' as const), amount }),
    fc.record({ scope: check, type: fc.constant('OPEN' as const) }),
  );
};

/** Up to five discounts of any kind, each asked for once; by default none that looks at the order of lines. */
export const anyAsked = (
  picks: readonly Pick[] = ['CHEAPEST', 'DEAREST'],
): fc.Arbitrary<readonly AskedDiscount[]> =>
  fc
    .array(
      fc.record({
        body: anyBody(picks),
        priority: fc.nat(2),
        exclusive: fc.constantFrom(false, false, false, true),
        limit: fc.option(amount, { nil: undefined, freq: 3 }),
        openAmount: amount,
      }),
      { maxLength: 5 },
    )
    .map((wishes) =>
      wishes.map(({ body, priority, exclusive, limit, openAmount }, n) => ({
        discount: discount(n, body, {
          priority,
          exclusive,
          ...(limit === undefined ? {} : { maxAmount: limit }),
        }),
        openAmount,
      })),
    );
