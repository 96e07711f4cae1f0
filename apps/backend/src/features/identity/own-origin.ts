import type { RequestFacts } from '../../http/request-facts.ts';
import { Failure } from '../../trpc/failure.ts';

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** The origins under which an app's own pages are open; the names of the loopback stand for one another. */
export function originsOf(appUrl: string): readonly string[] {
  const url = new URL(appUrl);
  if (!loopback.includes(url.hostname)) return [url.origin];
  const port = url.port === '' ? '' : `:${url.port}`;
  return loopback.map((host) => `${url.protocol}//${host}${port}`);
}

/**
 * A cookie travels with requests that other sites forge, so one that authenticates is believed only from the app's own
 * pages: a change must name its origin, a read must not name another one.
 */
export function demandOwnOrigin(request: Pick<RequestFacts, 'method' | 'headers'>, appUrl: string): void {
  const origin = request.headers.origin;
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (origin === undefined ? reads : originsOf(appUrl).includes(origin)) return;
  throw new Failure('FORBIDDEN', 'Not from this site');
}
