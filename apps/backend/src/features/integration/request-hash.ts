import { hash } from 'node:crypto';
import { canonicalJson } from '../../canonical-json.ts';

/**
 * SHA-256 (base64url) of a validated request. It is taken after validation, so that what means the same hashes the same:
 * an absent note and an empty one, an id in upper and in lower case.
 */
export const requestHash = (request: object): string => hash('sha256', canonicalJson(request), 'base64url');
