import { createTestDatabase, type TestDatabase } from '@toast/database/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBackend, type TestBackend } from './support/backend.ts';

let database: TestDatabase;
let backend: TestBackend;
beforeAll(async () => {
  database = await createTestDatabase(inject('postgres'));
  backend = await startBackend(database);
});
afterAll(async () => {
  await backend.stop();
  await database.drop();
});

const json = { 'content-type': 'application/json' };
const nobody = '01933a1e-0000-7000-8000-000000000001';
const line = { id: 'a', itemId: nobody, quantity: 1 };
const quoteOf = (lines: unknown) =>
  JSON.stringify({ restaurantId: nobody, cart: { diningOption: 'TAKE_OUT', lines } });
const post = (
  body: NonNullable<RequestInit['body']>,
  headers: Record<string, string> = json,
): RequestInit => ({ method: 'POST', headers, body });

describe('a request that cannot be served gets a typed answer', () => {
  it.each<[string, string, RequestInit, number, string]>([
    ['an unknown procedure', '/trpc/diner/menu.everything', {}, 404, 'NOT_FOUND'],
    ["another audience's procedure", '/trpc/diner/menu.publish', post('{}'), 404, 'NOT_FOUND'],
    ['a change by GET', '/trpc/diner/quote.create', {}, 405, 'METHOD_NOT_ALLOWED'],
    ['no body', '/trpc/diner/quote.create', { method: 'POST', headers: json }, 400, 'VALIDATION'],
    ['malformed JSON', '/trpc/diner/quote.create', post('{"restaurantId":'), 400, 'VALIDATION'],
    ['a list for an object', '/trpc/diner/quote.create', post('[]'), 400, 'VALIDATION'],
    ['a wrong type', '/trpc/diner/quote.create', post(quoteOf('lines')), 400, 'VALIDATION'],
    [
      'a negative quantity',
      '/trpc/diner/quote.create',
      post(quoteOf([{ ...line, quantity: -1 }])),
      400,
      'VALIDATION',
    ],
    [
      'half of something',
      '/trpc/diner/quote.create',
      post(quoteOf([{ ...line, quantity: 0.5 }])),
      400,
      'VALIDATION',
    ],
    [
      'a cart of 3,000 lines',
      '/trpc/diner/quote.create',
      post(quoteOf(Array.from({ length: 3_000 }, (_, id) => ({ ...line, id: `${id}` })))),
      400,
      'VALIDATION',
    ],
    ['an unknown restaurant', '/trpc/diner/quote.create', post(quoteOf([line])), 404, 'NOT_FOUND'],
    [
      'text',
      '/trpc/diner/quote.create',
      post('{}', { 'content-type': 'text/plain' }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'a form',
      '/trpc/diner/quote.create',
      post(new URLSearchParams({ a: 'b' }), {}),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'a form with files',
      '/trpc/diner/quote.create',
      post(new FormData(), {}),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'bytes',
      '/trpc/diner/quote.create',
      post(new Uint8Array(3), { 'content-type': 'application/octet-stream' }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'more than a megabyte',
      '/trpc/diner/quote.create',
      post(`"${'x'.repeat(1_000_000)}"`),
      413,
      'PAYLOAD_TOO_LARGE',
    ],
    [
      'a batch of eleven',
      `/trpc/diner/${Array(11).fill('menu.restaurants').join()}?batch=1`,
      {},
      400,
      'VALIDATION',
    ],
    ['an address that cannot be read within a call', '/trpc/diner/%25zz', {}, 400, 'VALIDATION'],
  ])('%s', async (_what, path, init, status, code) => {
    const response = await fetch(`${backend.url}${path}`, init);
    expect(response.status).toBe(status);
    const answer: unknown = await response.json();
    const requestId = response.headers.get('x-request-id');
    const error = expect.objectContaining({ data: expect.objectContaining({ code, httpStatus: status }) });
    expect(answer).toEqual({ error });
    expect(JSON.stringify(answer)).toContain(requestId);
  });

  it.each<[string, string, RequestInit, number, string]>([
    ['an unknown address', '/nothing/here', {}, 404, 'not-found'],
    ['an address that cannot be read', '/%zz', {}, 400, 'validation'],
    ['no API key', `/v1/restaurants/${nobody}/menu`, {}, 401, 'unauthenticated'],
    [
      'the wrong API key',
      `/v1/restaurants/${nobody}/menu`,
      { headers: { authorization: `Bearer toast_${'x'.repeat(43)}` } },
      401,
      'unauthenticated',
    ],
    ['malformed JSON', `/v1/restaurants/${nobody}/quotes`, post('{'), 400, 'validation'],
    [
      'more than a megabyte',
      `/v1/restaurants/${nobody}/quotes`,
      post(`"${'x'.repeat(1_000_000)}"`),
      413,
      'payload-too-large',
    ],
    [
      'text',
      `/v1/restaurants/${nobody}/quotes`,
      post('{}', { 'content-type': 'text/plain' }),
      415,
      'unsupported-media-type',
    ],
    ['the wrong method', `/v1/restaurants/${nobody}/menu`, { method: 'DELETE' }, 405, 'method-not-allowed'],
  ])('as problem+json: %s', async (_what, path, init, status, type) => {
    const response = await fetch(`${backend.url}${path}`, init);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await response.json()).toMatchObject({
      type: `urn:toast:problem:${type}`,
      status,
      requestId: response.headers.get('x-request-id'),
    });
  });

  it('names the fields that are wrong', async () => {
    const response = await fetch(
      `${backend.url}/trpc/diner/quote.create`,
      post(quoteOf([{ ...line, quantity: -1 }])),
    );
    expect(await response.json()).toMatchObject({
      error: { data: { fields: { 'cart.lines.0.quantity': [expect.any(String)] } } },
    });
  });
});

describe('every answer', () => {
  it('carries the id that the request brought', async () => {
    const response = await fetch(`${backend.url}/nothing`, {
      headers: { 'x-request-id': 'edge-0123456789' },
    });
    expect(response.headers.get('x-request-id')).toBe('edge-0123456789');
  });

  it.each([
    '/healthz',
    '/trpc/diner/menu.restaurants?batch=1&input=%7B%7D',
    '/nothing',
    '/media/demo/none/none.svg',
  ])('of %s is not sniffed, framed or kept', async (path) => {
    const { headers } = await fetch(`${backend.url}${path}`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
  });
});
