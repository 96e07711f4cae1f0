import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { Representation } from '@toast/openapi/representation';
import type { FastifyInstance } from 'fastify';
import { notFound } from '../trpc/failure.ts';

const pictures = new URL('../../demo/pictures/', import.meta.url);
const safeName = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const bound = 2_000;

/** Pictures of the demo restaurants: `/media/demo/<slug>/<name>.svg`, kept ready in memory once asked for. */
export function registerMedia(app: FastifyInstance): void {
  const ready = new Map<string, Promise<Representation>>();
  app.get<{ Params: { slug: string; file: string } }>('/media/demo/:slug/:file', async (request, reply) => {
    const { slug, file } = request.params;
    const name = file.endsWith('.svg') ? file.slice(0, -4) : '';
    // Only plain names are ever joined to the directory, so no spelling of ".." leads out of it.
    if (!safeName.test(slug) || !safeName.test(name)) throw notFound('picture');
    const key = `${slug}/${name}.svg`;
    const picture = await (ready.get(key) ?? remember(ready, key));
    reply.headers({
      etag: picture.etag,
      vary: 'accept-encoding',
      'cache-control': 'public, max-age=86400, stale-while-revalidate=604800',
      'cross-origin-resource-policy': 'cross-origin',
      // An SVG opened by itself is a document: it may style itself and nothing else.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    });
    if (picture.matches(request.headers['if-none-match'])) return reply.code(304).send();
    const { body, encoding } = picture.negotiate(request.headers['accept-encoding']);
    if (encoding !== null) reply.header('content-encoding', encoding);
    return reply.type('image/svg+xml').send(body);
  });
}

function remember(ready: Map<string, Promise<Representation>>, key: string): Promise<Representation> {
  const loading = load(key);
  ready.set(key, loading);
  const oldest = ready.keys().next();
  if (ready.size > bound && !oldest.done) ready.delete(oldest.value);
  loading.catch(() => ready.delete(key));
  return loading;
}

async function load(key: string): Promise<Representation> {
  const identity = await readFile(new URL(key, pictures)).catch(() => {
    throw notFound('picture');
  });
  const etag = `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`;
  return new Representation(etag, {
    identity,
    gzip: await promisify(gzip)(identity),
    br: await promisify(brotliCompress)(identity),
  });
}
