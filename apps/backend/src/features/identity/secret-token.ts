import { createHmac, hash, randomBytes } from 'node:crypto';

/** An opaque token: 256 random bits as 43 characters of base64url. */
export const mintToken = (): string => randomBytes(32).toString('base64url');

/**
 * The token of a device that was paired under an idempotency key: the same key gives the same token, so a pairing that is sent again
 * can be answered again although no token is stored. Without the secret it is as good as random.
 */
export const tokenUnderKey = (secret: string, key: string): string =>
  createHmac('sha256', secret).update(`device token\n${key}`).digest('base64url');

/** What is stored of a token. It has 256 random bits, so a fast hash is enough. */
export const tokenHash = (token: string): Buffer => hash('sha256', token, 'buffer');

/**
 * What is stored of a pairing code. Its eight characters could be guessed from a plain hash, so it is keyed with the
 * secret, which is not in the database.
 * @param code normalised: upper case, without the hyphen.
 */
export const pairingCodeHash = (secret: string, code: string): Buffer =>
  createHmac('sha256', secret).update(`pairing code\n${code}`).digest();
