import fc from 'fast-check';
import type { Menu } from '../menu/menu.ts';
import type { Cart } from '../pricing/cart.ts';
import type { Rounding, RoundingScope } from '../tax/rates.ts';
import { cart, choice, groupId, item, line, menu, modifierGroup, option, rate, rateId } from './menus.ts';

const roundings: readonly Rounding[] = ['HALF_EVEN', 'HALF_UP', 'ALWAYS_UP', 'ALWAYS_DOWN'];
const scopes: readonly RoundingScope[] = ['LINE', 'CHECK_PER_RATE'];
const price = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 2, 3) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 20_000 }) },
);
const rateIds = fc.subarray([1, 2, 3].map(rateId));

/** Menus with shared rates of any rounding, options priced and taxed by themselves, and a nested group. */
const anyMenu: fc.Arbitrary<Menu> = fc
  .record({
    ppms: fc.array(
      fc.record({ ppm: fc.integer({ min: 0, max: 400_000 }), rounding: fc.constantFrom(...roundings) }),
      { minLength: 3, maxLength: 3 },
    ),
    items: fc.array(fc.record({ price, rates: rateIds }), { minLength: 1, maxLength: 5 }),
    options: fc.array(fc.record({ price, rates: fc.option(rateIds) }), { minLength: 4, maxLength: 4 }),
    pricesIncludeTax: fc.boolean(),
    roundingScope: fc.constantFrom(...scopes),
  })
  .map(({ ppms, items, options, ...terms }) => {
    const made = options.map((entry, i) =>
      option(i, {
        price: entry.price,
        taxRateIds: entry.rates,
        maxQuantity: 3,
        modifierGroupIds: i === 0 ? [groupId(1)] : [],
      }),
    );
    return menu({
      ...terms,
      taxRates: ppms.map((entry, i) => rate(i + 1, entry.ppm, { rounding: entry.rounding })),
      modifierGroups: [modifierGroup(0, made.slice(0, 3)), modifierGroup(1, made.slice(3))],
      items: items.map((entry, i) =>
        item(i, { price: entry.price, taxRateIds: entry.rates, modifierGroupIds: [groupId(0)] }),
      ),
    });
  });

const anyCart = (items: number): fc.Arbitrary<Cart> =>
  fc
    .array(
      fc.record({
        of: fc.nat(items - 1),
        quantity: fc.integer({ min: 1, max: 12 }),
        chosen: fc.array(
          fc.record({ of: fc.nat(2), quantity: fc.constantFrom(1, 1, 1, 2, 3), nested: fc.nat(2) }),
          { maxLength: 3 },
        ),
      }),
      { minLength: 1, maxLength: 10 },
    )
    .map((lines) =>
      cart(
        lines.map(({ of, quantity, chosen }, i) => {
          const distinct = chosen.filter(
            (entry, at) => chosen.findIndex((other) => other.of === entry.of) === at,
          );
          const modifiers = distinct.map((entry) =>
            choice(
              0,
              entry.of,
              entry.quantity,
              entry.of === 0 && entry.nested > 0 ? [choice(1, 3, entry.nested)] : [],
            ),
          );
          return line(`line-${i}`, of, quantity, modifiers);
        }),
      ),
    );

/** Any valid sale: a menu, a cart that keeps its rules, and a check discount. */
export const anySale = anyMenu.chain((entry) =>
  fc.record({
    menu: fc.constant(entry),
    cart: anyCart(Object.keys(entry.items).length),
    checkDiscount: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 100_000 })),
  }),
);
