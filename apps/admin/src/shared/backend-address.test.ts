import { describe, expect, it } from 'vitest';
import { backendAddress } from './backend-address.ts';

describe('what this origin hands to the backend', () => {
  it.each([
    ['/api/trpc/menu.draft', '?input=1', 'http://b/trpc/admin/menu.draft?input=1'],
    ['/api/auth/sign-in/email', '', 'http://b/auth/sign-in/email'],
    ['/media/demo/a/b.svg', '', 'http://b/media/demo/a/b.svg'],
    ['/api/trpc/', '', null],
    ['/sign-in', '?next=/menu', null],
    ['/', '', null],
  ])('%s%s goes to %s', (pathname, search, address) => {
    expect(backendAddress(pathname, search, 'http://b')).toBe(address);
  });
});
