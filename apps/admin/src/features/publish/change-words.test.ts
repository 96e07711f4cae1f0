import { describe, expect, it } from 'vitest';
import { type Change, changedFields, oldName, sectionsOf } from './change-words.ts';

const change = (rest: Partial<Change>): Change => ({
  kind: 'CHANGED',
  entity: 'ITEM',
  id: null,
  name: 'Soup',
  price: null,
  fields: [],
  ...rest,
});

describe('what publishing changes', () => {
  it('is told prices first, and each change once', () => {
    const diff = [
      change({ kind: 'REMOVED', name: 'gone' }),
      change({ name: 'other' }),
      change({ kind: 'ADDED', name: 'new' }),
      change({ name: 'dearer', price: { from: 1, to: 2 } }),
    ];
    expect(sectionsOf(diff).map(({ title, changes }) => [title, changes.map(({ name }) => name)])).toEqual([
      ['Prices', ['dearer']],
      ['Added', ['new']],
      ['Removed', ['gone']],
      ['Changed', ['other']],
    ]);
    expect(sectionsOf([])).toEqual([]);
  });

  it('names the fields in words, and the old name', () => {
    const fields = [
      { field: 'name', from: 'Broth', to: 'Soup' },
      { field: 'price', from: 1, to: 2 },
      { field: 'itemIds', from: [], to: [] },
      { field: 'newcomer', from: 1, to: 2 },
    ];
    expect(changedFields(change({ fields }))).toEqual(['name', 'items or their order', 'newcomer']);
    expect(oldName(change({ fields }))).toBe('Broth');
    expect(oldName(change({}))).toBeNull();
  });
});
