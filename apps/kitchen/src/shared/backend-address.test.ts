import { describe, expect, it } from 'vitest';
import { backendAddress } from './backend-address.ts';

describe('the address behind a path of this origin', () => {
  it.each([
    ['/api/trpc/tickets.rail', '', 'http://b:1/trpc/kitchen/tickets.rail'],
    ['/api/trpc/tickets.live', '?input=%7B%7D', 'http://b:1/trpc/kitchen/tickets.live?input=%7B%7D'],
    ['/api/trpc/', '', null],
    ['/', '', null],
  ])('%s%s is %s', (pathname, search, address) => {
    expect(backendAddress(pathname, search, 'http://b:1')).toBe(address);
  });
});
