import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's root directory. */
export const root = join(fileURLToPath(new URL('.', import.meta.url)), '../../..');

/** A path inside the checkout. */
export function inRoot(...parts: string[]): string {
  return join(root, ...parts);
}
