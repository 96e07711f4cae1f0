import { describe, expect, it } from 'vitest';
import { demandOwnOrigin, originsOf } from './own-origin.ts';

describe('the origins of an app', () => {
  it.each([
    ['https://admin.example.com', ['https://admin.example.com']],
    ['https://admin.example.com:8443/path', ['https://admin.example.com:8443']],
    ['http://localhost:3001', ['http://localhost:3001', 'http://127.0.0.1:3001', 'http://[::1]:3001']],
  ])('%s has %j', (url, origins) => {
    expect(originsOf(url)).toEqual(origins);
  });
});

describe('a request that a cookie authenticates', () => {
  const app = 'https://kitchen.example.com';
  it.each([
    ['POST', app, true],
    ['POST', undefined, false],
    ['POST', 'https://evil.example.com', false],
    ['POST', 'https://kitchen.example.com.evil.example', false],
    ['POST', 'null', false],
    ['DELETE', undefined, false],
    ['GET', undefined, true],
    ['GET', app, true],
    ['GET', 'https://evil.example.com', false],
  ])('%s from %s is believed: %s', (method, origin, believed) => {
    const ask = () => demandOwnOrigin({ method, headers: origin === undefined ? {} : { origin } }, app);
    if (believed) expect(ask).not.toThrow();
    else expect(ask).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
  });
});
