import { hash, verify } from '@node-rs/argon2';

/** argon2id with 19 MiB and two passes (the library's defaults, and OWASP's): about 20 ms, off the event loop. */
export const hashPassword = (password: string): Promise<string> => hash(password);

/** False also for a hash that is none of ours. */
export const verifyPassword = (stored: { hash: string; password: string }): Promise<boolean> =>
  verify(stored.hash, stored.password).catch(() => false);
