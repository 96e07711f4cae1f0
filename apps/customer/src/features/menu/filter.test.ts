import { describe, expect, it } from 'vitest';
import { type Filter, noFilter, readFilter, writeFilter } from './filter.ts';

const filter = (rest: Partial<Filter>): Filter => ({ ...noFilter, ...rest });

describe('the filter in the address', () => {
  it.each([
    ['', noFilter, ''],
    ['?q=crème', filter({ text: 'crème' }), '?q=cr%C3%A8me'],
    ['?diet=vegan,gluten-free', filter({ dietary: ['VEGAN', 'GLUTEN_FREE'] }), '?diet=vegan,gluten-free'],
    ['?without=nuts,milk', filter({ without: ['MILK', 'NUTS'] }), '?without=milk,nuts'],
    ['?diet=paleo,vegan&without=gold', filter({ dietary: ['VEGAN'] }), '?diet=vegan'],
  ])('%s is read and written back', (query, expected, written) => {
    const read = readFilter(new URLSearchParams(query));
    expect(read).toEqual(expected);
    expect(writeFilter('', read)).toBe(written);
  });

  it('leaves the rest of the address alone', () => {
    expect(writeFilter('?item=1&q=old', filter({ text: 'new' }))).toBe('?item=1&q=new');
    expect(writeFilter('?item=1&q=old', noFilter)).toBe('?item=1');
  });
});
