import { describe, expect, it } from 'vitest';
import { Representation } from './representation.ts';

const menu = new Representation('"menu-7"', {
  identity: Buffer.from('identity'),
  gzip: Buffer.from('gzip'),
  br: Buffer.from('br'),
});

describe('content negotiation', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.5', 'br'],
    ['gzip;q=0', null],
    ['deflate', null],
    ['brotli', null],
  ])('Accept-Encoding %s sends %s', (header, encoding) => {
    expect(menu.negotiate(header).encoding).toBe(encoding);
  });
});

describe('If-None-Match', () => {
  it.each([
    [undefined, false],
    ['"menu-7"', true],
    ['"menu-6"', false],
    ['"menu-6", "menu-7"', true],
    ['W/"menu-7"', true],
    ['*', true],
    ['menu-7', false],
  ])('%s matches: %s', (header, expected) => {
    expect(menu.matches(header)).toBe(expected);
  });
});
