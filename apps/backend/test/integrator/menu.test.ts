import { once } from 'node:events';
import type { IncomingHttpHeaders } from 'node:http';
import { get } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SeededBackend, startSeededBackend } from '../support/backend.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';

let backend: SeededBackend;
let restaurant: DemoRestaurant;
let url: string;

beforeAll(async () => {
  backend = await startSeededBackend();
  restaurant = await demoRestaurant(backend);
  url = `${backend.url}/v1/restaurants/${restaurant.id}/menu`;
});
afterAll(() => backend.stop());

/** As it is on the wire: `fetch` would decompress it. */
async function read(
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
  const [response] = await once(
    get(url, { headers: { authorization: `Bearer ${restaurant.apiKey}`, ...headers } }),
    'response',
  );
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
}

describe('GET /v1/restaurants/{restaurantId}/menu', () => {
  it('has a strong ETag that names the version', async () => {
    const { status, headers } = await read();
    expect(status).toBe(200);
    expect(headers.etag).toMatch(/^"[^"]*\b1\b[^"]*"$/);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
  });

  it('answers 304 without a body while the client has the current version', async () => {
    const { headers } = await read();
    const again = await read({ 'if-none-match': headers.etag ?? '' });
    expect(again.status).toBe(304);
    expect(again.body.byteLength).toBe(0);
    expect(again.headers.etag).toBe(headers.etag);
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
    ['identity', (body: Buffer) => body],
  ])('sends the same menu as %s', async (encoding, decode) => {
    const { headers, body } = await read({ 'accept-encoding': encoding });
    expect(headers['content-encoding'] ?? 'identity').toBe(encoding);
    expect(headers.vary).toContain('accept-encoding');
    expect(JSON.parse(decode(body).toString())).toEqual(JSON.parse(JSON.stringify(restaurant.menu)));
  });
});
