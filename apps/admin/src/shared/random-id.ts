/** 128 random bits as hex. Not `crypto.randomUUID`: that is missing where the page came over plain HTTP from another machine. */
export const randomId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
