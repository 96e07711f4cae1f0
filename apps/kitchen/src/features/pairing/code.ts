/** Letters and digits of what was typed or pasted, eight at most. */
export const codeOf = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 8);

/** As managers see it: XXXX-XXXX. The dash comes with the fifth character, so that deleting works. */
export const shownCode = (code: string): string =>
  code.length > 4 ? `${code.slice(0, 4)}-${code.slice(4)}` : code;
