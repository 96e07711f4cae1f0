import { createHash } from 'node:crypto';

type Json = unknown;

/** JSON with the keys of every object sorted, so that two equal values have equal text whatever order they were sent in. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalJson(entry ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`);
  return `{${entries.join(',')}}`;
}

/**
 * SHA-256 (base64url) of a validated request. It is taken after validation, so that what means the same hashes the same:
 * an absent note and an empty one, an id in upper and in lower case.
 */
export const requestHash = (request: Json): string =>
  createHash('sha256').update(canonicalJson(request)).digest('base64url');
