import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stockBook } from '../stock/book.ts';
import { choice, groupId, item, menu, modifierGroup, option, optionId } from '../testing/menus.ts';
import { defaultModifiers } from './default-modifiers.ts';
import { validateModifiers } from './modifiers.ts';

const burger = item(1, { modifierGroupIds: [groupId(1), groupId(2)] });
const diner = menu({
  items: [burger],
  modifierGroups: [
    modifierGroup(
      1,
      [
        option(1),
        option(2, { isDefault: true, modifierGroupIds: [groupId(3)] }),
        option(3, { isDefault: true }),
      ],
      { min: 1, max: 1, multiSelect: false },
    ),
    modifierGroup(2, [option(4, { isDefault: true }), option(5, { isDefault: true }), option(6)]),
    modifierGroup(3, [option(7, { isDefault: true })]),
  ],
});

describe('default modifiers', () => {
  it('are one of each default, nested ones too, and no more than a group takes', () => {
    expect(defaultModifiers(diner, burger)).toEqual([
      choice(1, 2, 1, [choice(3, 7)]),
      choice(2, 4),
      choice(2, 5),
    ]);
  });

  it('leave out what is sold out', () => {
    const stock = stockBook([{ entityId: optionId(2), status: 'OUT_OF_STOCK', quantity: null }]);
    expect(defaultModifiers(diner, burger, stock)).toEqual([choice(1, 3), choice(2, 4), choice(2, 5)]);
  });

  it('end on a circle', () => {
    const circle = menu({
      items: [],
      modifierGroups: [modifierGroup(1, [option(1, { isDefault: true, modifierGroupIds: [groupId(1)] })])],
    });
    expect(defaultModifiers(circle, burger)).toHaveLength(1);
  });

  it('break no rule but that of choosing too few', () => {
    const anyGroup = fc.record({
      defaults: fc.array(fc.boolean(), { maxLength: 4 }),
      min: fc.nat(2),
      max: fc.option(fc.integer({ min: 2, max: 4 })),
      multiSelect: fc.boolean(),
    });
    fc.assert(
      fc.property(anyGroup, ({ defaults, ...rules }) => {
        const options = defaults.map((isDefault, i) => option(i, { isDefault }));
        const any = menu({ items: [burger], modifierGroups: [modifierGroup(1, options, rules)] });
        for (const { rule } of validateModifiers(any, burger, defaultModifiers(any, burger)))
          expect(rule).toBe('TOO_FEW');
      }),
    );
  });
});
