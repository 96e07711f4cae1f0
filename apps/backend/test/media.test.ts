import { request } from 'node:http';
import { createTestDatabase, type TestDatabase } from '@toast/database/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { demoRestaurants, toDraft } from '../demo/index.ts';
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

const pictures = demoRestaurants
  .map(toDraft)
  .flatMap(({ restaurant, items }) => [restaurant.theme.cover, ...items.flatMap(({ image }) => image ?? [])]);

/** As written, without the client cleaning the path first. */
const statusOf = (path: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const { hostname, port } = new URL(backend.url);
    request({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

describe('pictures', () => {
  it('are there for every dish that names one', async () => {
    const missing: string[] = [];
    for (const picture of pictures) {
      const response = await fetch(`${backend.url}/media/${picture}`);
      if (response.status !== 200 || response.headers.get('content-type') !== 'image/svg+xml')
        missing.push(picture);
      await response.body?.cancel();
    }
    expect(missing).toEqual([]);
  });

  it('are kept by browsers, checked by their tag, and may be shown by the apps', async () => {
    const url = `${backend.url}/media/${pictures[0]}`;
    const { headers } = await fetch(url);
    expect(headers.get('cache-control')).toMatch(/^public, max-age=86400/);
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('content-security-policy')).toMatch(/sandbox/);
    const again = await fetch(url, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  it.each([
    '/media/demo/../seed.ts',
    '/media/demo/gorse-and-barley/../LICENSE.md',
    '/media/demo/gorse-and-barley/..%2f..%2fseed.ts',
    '/media/demo/..%2f..%2fsrc/main.svg',
    '/media/demo/%2e%2e/pictures.svg',
    '/media/demo/gorse-and-barley/cover.svg%00.svg',
    '/media/demo/gorse-and-barley/COVER.svg',
    '/media/demo//cover.svg',
    '/media/demo/gorse-and-barley/',
  ])('never lead to another file: %s', async (path) => {
    expect(await statusOf(path)).toBe(404);
  });
});
