/** So many random bytes as lower-case hexadecimal digits; never only zeros. */
export const randomHex = (bytes: number): string => {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  random[bytes - 1] = (random[bytes - 1] ?? 0) | 1;
  return [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
