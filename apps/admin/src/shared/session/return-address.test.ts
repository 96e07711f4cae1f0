import { describe, expect, it } from 'vitest';
import { returnAddress, signInAddress } from './return-address.ts';

describe('where sign-in leads back to', () => {
  it.each([
    ['/r/gorse/menu?item=1', '/r/gorse/menu?item=1'],
    ['/', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    ['/sign-in?next=/sign-in', '/'],
    ['', '/'],
    [null, '/'],
    [undefined, '/'],
  ])('%s leads to %s', (wanted, address) => {
    expect(returnAddress(wanted)).toBe(address);
  });

  it('is carried through the sign-in page', () => {
    expect(signInAddress('/r/a/menu?x=1')).toBe('/sign-in?next=%2Fr%2Fa%2Fmenu%3Fx%3D1');
    expect(signInAddress('/')).toBe('/sign-in');
  });
});
