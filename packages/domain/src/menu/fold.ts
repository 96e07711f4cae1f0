/** Letters that have no decomposition into a base letter and a mark. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ŋ: 'n',
  ħ: 'h',
};

/**
 * Text as it is searched: lower case, without diacritics, full and half width alike, katakana as hiragana. Only Latin, Greek and
 * Cyrillic marks go, as those of Japanese or Hindi tell one sound from another.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[ßæœøđðþłıŋħ]/g, (letter) => letters[letter] ?? letter)
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

/** The words of a text, folded. Apostrophes join: "shepherd's" is one word, and "shepherds" finds it. */
export const words = (text: string): string[] =>
  fold(text)
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}\p{M}ー]+/u)
    .filter((word) => word !== '');
