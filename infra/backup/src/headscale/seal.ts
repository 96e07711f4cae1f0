import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';

/** What a sealed file begins with: the form of what follows, salt (16 bytes), nonce (12), tag (16), and the text. */
const mark = Buffer.from('toast-sealed-1\n');
const cipher = 'aes-256-gcm';

const keyFrom = (passphrase: string, salt: Buffer): Buffer =>
  scryptSync(passphrase, salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 });

/** Closes something small so that only the passphrase opens it. */
export function seal(content: Buffer, passphrase: string): Buffer {
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const closing = createCipheriv(cipher, keyFrom(passphrase, salt), nonce);
  const text = Buffer.concat([closing.update(content), closing.final()]);
  return Buffer.concat([mark, salt, nonce, closing.getAuthTag(), text]);
}

/** @throws Error when it is no sealed file, another passphrase closed it, or it was changed. */
export function unseal(sealed: Buffer, passphrase: string): Buffer {
  if (!sealed.subarray(0, mark.length).equals(mark)) throw new Error('this was not sealed by us');
  const part = (from: number, bytes: number) =>
    sealed.subarray(mark.length + from, mark.length + from + bytes);
  const opening = createDecipheriv(cipher, keyFrom(passphrase, part(0, 16)), part(16, 12));
  opening.setAuthTag(part(28, 16));
  try {
    return Buffer.concat([opening.update(sealed.subarray(mark.length + 44)), opening.final()]);
  } catch (cause) {
    throw new Error('it does not open: another passphrase closed it, or it was changed', { cause });
  }
}
