import { describe, expect, it } from 'vitest';
import {
  complaintsAbout,
  type GroupForm,
  newOption,
  toContent,
  withDefault,
  withKind,
} from './group-form.ts';

const options = ['Small', 'Large'].map((name) => ({ ...newOption(), name }));
const form: GroupForm = { name: 'Size', min: 1, max: 1, multiSelect: false, options };

describe('a modifier group in its form', () => {
  it.each<[string, Partial<GroupForm>, string[]]>([
    ['is fine', {}, []],
    ['has no name', { name: ' ' }, ['name']],
    ['asks for more than it allows', { multiSelect: true, min: 3, max: 2 }, ['max']],
    ['has no upper limit', { multiSelect: true, min: 3, max: null }, []],
    ['has an option without a name', { options: [{ ...newOption(), price: 5 }] }, ['options.0.name']],
    [
      'has an option without a price',
      { options: [{ ...newOption(), name: 'x', price: null }] },
      ['options.0.price'],
    ],
    ['has no options yet', { options: [] }, []],
  ])('%s', (_, change, fields) => {
    const changed = { ...form, ...change };
    expect(Object.keys(complaintsAbout(changed))).toEqual(fields);
    expect(toContent(changed) === null).toBe(fields.length > 0);
  });

  it('keeps its limits in line with its kind', () => {
    const many: GroupForm = {
      ...form,
      multiSelect: true,
      min: 2,
      max: 3,
      options: options.map((option) => ({ ...option, isDefault: true })),
    };
    const single = { ...many, ...withKind(many, false) };
    expect(single).toMatchObject({ multiSelect: false, min: 1, max: 1 });
    expect(single.options.map(({ isDefault }) => isDefault)).toEqual([true, false]);
    expect(withKind(form, true)).toEqual({ multiSelect: true, max: null });
  });

  it('has one default where one can be chosen', () => {
    const [small, large] = options.map(({ id }) => id);
    const first = { ...form, options: withDefault(form, small ?? '', true) };
    expect(withDefault(first, large ?? '', true).map(({ isDefault }) => isDefault)).toEqual([false, true]);
    expect(
      withDefault({ ...first, multiSelect: true }, large ?? '', true).map(({ isDefault }) => isDefault),
    ).toEqual([true, true]);
  });
});
