import { describe, expect, it } from 'vitest';
import { groupId, itemOf } from '~/shared/draft/testing.ts';
import { complaintsAbout, type ItemForm, newItem, toContent, toForm } from './item-form.ts';

const item = itemOf(1, 1, {
  name: 'Soup',
  price: 450,
  calories: 320,
  image: 'demo/a/soup.svg',
  imageAlt: 'A bowl',
});
const form = toForm(item);

describe('an item in its form', () => {
  it('comes out as it went in', () => {
    const { id: _, rev: __, ...content } = item;
    expect(toContent(form)).toEqual(content);
  });

  it('is trimmed as the server does it', () => {
    expect(toContent({ ...form, name: '  Soup ', calories: ' ' })).toMatchObject({
      name: 'Soup',
      calories: null,
    });
  });

  it.each<[string, Partial<ItemForm>, string[]]>([
    ['no name', { name: '  ' }, ['name']],
    ['a name too long', { name: 'x'.repeat(121) }, ['name']],
    ['no price', { price: null }, ['price']],
    ['a negative price', { price: -1 }, ['price']],
    ['a free item', { price: 0 }, []],
    ['calories that are no number', { calories: 'many' }, ['calories']],
    ['too many calories', { calories: '20001' }, ['calories']],
    ['a picture that nobody describes', { imageAlt: ' ' }, ['imageAlt']],
    ['no picture and no description', { image: null, imageAlt: '' }, []],
    ['a path that leads elsewhere', { image: '../secret' }, ['image']],
    ['two things at once', { name: '', price: null }, ['name', 'price']],
  ])('%s', (_, change, fields) => {
    const changed = { ...form, ...change };
    expect(Object.keys(complaintsAbout(changed)).sort()).toEqual(fields);
    expect(toContent(changed) === null).toBe(fields.length > 0);
  });

  it('begins like its neighbours, and unfinished', () => {
    const fresh = newItem(groupId(2), [itemOf(1, 1), itemOf(2, 2, { stationId: null, taxRateIds: [] })]);
    expect(fresh).toMatchObject({
      groupId: groupId(2),
      name: '',
      price: null,
      allergens: { declared: false },
    });
    expect(Object.keys(complaintsAbout(fresh)).sort()).toEqual(['name', 'price']);
  });
});
