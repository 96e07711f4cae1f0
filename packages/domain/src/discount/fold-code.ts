/** A code as it is stored and compared: guests type it with spaces, hyphens, in small letters, or with full-width ones. */
export const foldCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase();
