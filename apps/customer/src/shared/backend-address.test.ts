import { describe, expect, it } from 'vitest';
import { backendAddress } from './backend-address.ts';

describe('the address behind a path of this origin', () => {
  it.each([
    ['/api/trpc/menu.bySlug', '?input=%7B%7D', 'http://b:1/trpc/diner/menu.bySlug?input=%7B%7D'],
    [
      '/api/trpc/menu.restaurants,menu.bySlug',
      '?batch=1',
      'http://b:1/trpc/diner/menu.restaurants,menu.bySlug?batch=1',
    ],
    ['/media/demo/dublin/soda-bread.svg', '', 'http://b:1/media/demo/dublin/soda-bread.svg'],
    ['/api/trpc/', '', null],
    ['/mediation', '', null],
    ['/r/dublin', '?q=bread', null],
  ])('%s%s is %s', (pathname, search, address) => {
    expect(backendAddress(pathname, search, 'http://b:1')).toBe(address);
  });
});
