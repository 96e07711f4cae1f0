import type { IncomingHttpHeaders } from 'node:http';

/** The opaque token of `Authorization: Bearer …`, or null. */
export function bearerToken(headers: IncomingHttpHeaders): string | null {
  return headers.authorization?.match(/^Bearer +([A-Za-z0-9_-]{20,128})$/i)?.[1] ?? null;
}
