import fc from 'fast-check';
import type { Menu } from '../menu/menu.ts';
import type { Answer } from '../pricing/rules/answer.ts';
import type { GroupPricing, GroupStrategy, PriceBook, PriceRule } from '../pricing/rules/price-book.ts';
import type { Rounding } from '../tax/rates.ts';
import { choice, groupId, item, itemId, menu, modifierGroup, option, optionId } from './menus.ts';
import {
  daypartId,
  groupPricing,
  portion,
  portionId,
  preModifier,
  preModifierId,
  priceBook,
  rule,
  ruleId,
} from './price-books.ts';

const price = fc.oneof(fc.constantFrom(0, 1, 2, 3), fc.nat(20_000));
const rounding = fc.constantFrom<Rounding>('HALF_EVEN', 'HALF_UP', 'ALWAYS_UP', 'ALWAYS_DOWN');
const ppm = fc.integer({ min: 0, max: 3_000_000 });
const steps = fc.array(price, { minLength: 1, maxLength: 4 });
const sizes = [optionId(11), optionId(12)] as const;

const anyMenu: fc.Arbitrary<Menu> = fc
  .record({
    prices: fc.array(price, { minLength: 7, maxLength: 7 }),
    defaults: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    max: fc.option(fc.integer({ min: 1, max: 4 })),
  })
  .map(({ prices, defaults, max }) => {
    const at = (i: number, n: number) =>
      option(n, {
        price: prices[i] ?? 0,
        isDefault: defaults[i] ?? false,
        maxQuantity: 4,
        modifierGroupIds: n === 23 ? [groupId(3)] : [],
      });
    return menu({
      items: [item(1, { price: prices[6] ?? 0, modifierGroupIds: [groupId(1), groupId(2)] })],
      modifierGroups: [
        modifierGroup(1, [option(11), option(12)], { multiSelect: false }),
        modifierGroup(2, [at(0, 21), at(1, 22), at(2, 23)], { max }),
        modifierGroup(3, [at(3, 31), at(4, 32)]),
      ],
    });
  });

const anyStrategy: fc.Arbitrary<GroupStrategy> = fc.oneof(
  fc.constant<GroupStrategy>({ kind: 'NONE' }),
  price.map((fixed): GroupStrategy => ({ kind: 'FIXED', price: fixed })),
  steps.map((list): GroupStrategy => ({ kind: 'SEQUENCE', steps: list })),
  fc.tuple(price, price).map(
    ([a, b]): GroupStrategy => ({
      kind: 'SIZE',
      sizeGroupId: groupId(1),
      prices: { [sizes[0]]: a, [sizes[1]]: b },
    }),
  ),
  fc.tuple(steps, steps).map(
    ([a, b]): GroupStrategy => ({
      kind: 'SIZE_SEQUENCE',
      sizeGroupId: groupId(1),
      steps: { [sizes[0]]: a, [sizes[1]]: b },
    }),
  ),
);

const anyRule = (n: number): fc.Arbitrary<PriceRule> =>
  fc.oneof(
    price.map((amount) => rule(n, { strategy: 'SIZE', sizeOptionId: sizes[1] }, amount)),
    price.map((amount) => rule(n, { strategy: 'TIME', daypartId: daypartId(1) }, amount)),
    fc.record({ of: fc.constantFrom(null, ruleId(1), ruleId(2)), ppm, rounding }).map(
      (share): PriceRule => ({
        id: ruleId(n),
        priority: 0,
        when: { strategy: 'BASE' },
        amount: { kind: 'SHARE', ...share },
      }),
    ),
  );
const anyRules = fc.tuple(anyRule(1), anyRule(2)).map((rules): readonly PriceRule[] => rules);

const anyGroupPricing = (n: number): fc.Arbitrary<GroupPricing> =>
  fc
    .tuple(anyStrategy, fc.constantFrom('CHARGED', 'INCLUDED', 'SUBSTITUTABLE'))
    .map(([strategy, defaults]) => groupPricing(n, strategy, defaults));

/** Books with every kind of rule that needs no price named. */
const anyBook: fc.Arbitrary<PriceBook> = fc
  .record({
    ofItem: anyRules,
    ofOption: anyRules,
    toppings: anyGroupPricing(10),
    dips: anyGroupPricing(11),
    factor: fc.record({ ppm, rounding }),
    fee: price,
    half: fc.record({ ppm, rounding }),
  })
  .map(({ ofItem, ofOption, toppings, dips, factor, fee, half }) =>
    priceBook({
      rules: { [itemId(1)]: ofItem, [optionId(22)]: ofOption },
      groups: { [groupId(2)]: toppings, [groupId(3)]: dips },
      preModifiers: [
        preModifier(1, 'EXTRA', { kind: 'MULTIPLY', ...factor }),
        preModifier(2, 'ON SIDE', { kind: 'FIXED', price: fee }),
        preModifier(3, 'NO', { kind: 'NONE' }, { removes: true }),
      ],
      portions: [portion(1, '1st half', half.ppm, { rounding: half.rounding })],
    }),
  );

const anyWords = fc.record({
  pre: fc.constantFrom(null, null, 1, 2, 3),
  portion: fc.constantFrom(null, null, 1),
  quantity: fc.integer({ min: 1, max: 3 }),
});
const answered = (
  of: Answer,
  words: { readonly pre: number | null; readonly portion: number | null; readonly quantity: number },
): Answer => ({
  ...of,
  quantity: words.quantity,
  ...(words.pre === null ? {} : { preModifierId: preModifierId(words.pre) }),
  ...(words.portion === null ? {} : { portionId: portionId(words.portion) }),
});

const anyDips = fc
  .array(fc.tuple(fc.constantFrom(31, 32), anyWords), { maxLength: 2 })
  .map((list) => list.map(([n, words]) => answered(choice(3, n), words)));
const anyAnswers: fc.Arbitrary<readonly Answer[]> = fc
  .record({
    size: fc.constantFrom(null, 11, 12),
    toppings: fc.array(fc.tuple(fc.constantFrom(21, 22, 23), anyWords, anyDips), { maxLength: 4 }),
  })
  .map(({ size, toppings }) => [
    ...toppings.map(([n, words, dips]) =>
      answered({ ...choice(2, n), modifiers: n === 23 ? dips : [] }, words),
    ),
    ...(size === null ? [] : [choice(1, size)]),
  ]);

/** Any item with answers and a price book that has something to say about them; dayparts on or off. */
export const anyAnswered = fc.record({
  menu: anyMenu,
  book: anyBook,
  answers: anyAnswers,
  context: fc.boolean().map((on) => ({ dayparts: on ? [daypartId(1)] : [], menuGroupId: null })),
});
