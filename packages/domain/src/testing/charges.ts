import fc from 'fast-check';
import { asId, type ServiceChargeId } from '../ids.ts';
import type { ChargeAmount, ChargeTax, ServiceCharge } from '../service-charge/service-charge.ts';
import { rateId } from './menus.ts';

export const chargeId = (n: number): ServiceChargeId =>
  asId(`00000000-0000-7000-8017-${String(n).padStart(12, '0')}`);

/** An untaxed service charge that comes by itself. */
export const charge = (
  n: number,
  amount: ChargeAmount,
  rest: Partial<ServiceCharge> = {},
): ServiceCharge => ({
  id: chargeId(n),
  name: `charge ${n}`,
  category: 'SERVICE',
  amount,
  tax: { type: 'NONE' },
  gratuity: false,
  criteria: {},
  ...rest,
});

const money = fc.nat(2000);
const anyAmount: fc.Arbitrary<ChargeAmount> = fc.oneof(
  fc.record({ type: fc.constant('FIXED' as const), amount: money, each: fc.constantFrom('CHECK', 'UNIT') }),
  fc.record({
    type: fc.constant('PERCENT' as const),
    ppm: fc.nat(300_000),
    base: fc.constantFrom('PRE_DISCOUNT', 'POST_DISCOUNT'),
    rounding: fc.constantFrom('HALF_EVEN', 'HALF_UP', 'ALWAYS_UP', 'ALWAYS_DOWN'),
  }),
);
const anyTax: fc.Arbitrary<ChargeTax> = fc.oneof(
  fc.constant({ type: 'NONE' as const }),
  fc.constant({ type: 'AS_LINES' as const }),
  fc.record({ type: fc.constant('RATES' as const), taxRateIds: fc.subarray([1, 2, 3].map(rateId)) }),
);

/** Up to three charges that come by themselves, taxed in any way by the rates 1 to 3. */
export const anyCharges = fc
  .array(fc.record({ amount: anyAmount, tax: anyTax }), { maxLength: 3 })
  .map((made) => made.map(({ amount, tax }, n) => charge(n, amount, { tax })));
