import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName, isolated, isSafeText, shortened } from './clean-text.ts';

const [rlo, pdf, rli, pdi, zwj, zwsp] = ['\u202e', '\u202c', '\u2067', '\u2069', '\u200d', '\u200b'];
const family = `👩${zwj}🍳`;
const persian = 'می\u200cخواهم';

describe('the text of a menu', () => {
  it.each<[string, string, boolean]>([
    ['plain', 'Soda bread', true],
    ['Arabic', 'مشاوي مشكلة', true],
    ['Hebrew and a price', 'חומוס (300g)', true],
    ['with a mark of direction', 'C++\u200e', true],
    ['Persian with its non-joiner', persian, true],
    ['Japanese', 'とんかつ定食', true],
    ['emoji of several parts', `${family} 🇮🇪 1️⃣`, true],
    ['isolated and closed', `${rli}حمص${pdi} dip`, true],
    ['turned by an override', `${rlo}daerb${pdf}`, false],
    ['isolated and left open', `${rli}حمص`, false],
    ['closed and never opened', `hummus${pdi}`, false],
    ['closed by the wrong mark', `${rli}حمص${pdf}`, false],
    ['with a bell', 'ding\u0007', false],
    ['with a line separator', 'a\u2028b', false],
    ['with half an emoji', '🍕'.slice(0, 1), false],
    ['with lines and tabs', 'a\n\tb', true],
  ])('%s', (_, text, safe) => {
    expect(isSafeText(text)).toBe(safe);
  });

  it.each<[string, string, string]>([
    ['trimmed and on one line', '  Soda \n bread\u00a0', 'Soda bread'],
    ['composed', 'Cre\u0300me', 'Crème'],
    ['without what turns it', `${rlo}daerb${pdf} ${rli}حمص`, 'daerb حمص'],
    ['without what is invisible around it', `${zwsp}\ufeffTea${zwsp}`, 'Tea'],
    ['nothing, when there is nothing to see', ` ${zwsp}\u3164\u200f `, ''],
    ['with the joiners that it needs', `${family} ${persian}`, `${family} ${persian}`],
    ['with its last emoji whole', 'Chilli ❤\ufe0f', 'Chilli ❤\ufe0f'],
    ['without halves of characters', `Pizza ${'🍕'.slice(0, 1)} hot`, 'Pizza hot'],
    ['without control characters', 'A \u0001 B', 'A B'],
  ])('is kept %s', (_, text, clean) => {
    expect(cleanName(text)).toBe(clean);
  });

  it.each<[string, number, string]>([
    ['Soda bread', 10, 'Soda bread'],
    ['Soda bread', 6, 'Soda…'],
    [family.repeat(3), 3, family.repeat(3)],
    [family.repeat(3), 2, `${family}…`],
    ['e\u0301e\u0301e\u0301', 2, 'e\u0301…'],
    ['x'.repeat(300), 120, `${'x'.repeat(119)}…`],
  ])('%s fits %i characters', (text, max, expected) => {
    expect(shortened(text, max)).toBe(expected);
  });

  it('is safe once clean, stays as it is when cleaned again, and is safe among other words', () => {
    const odd = fc.constantFrom(
      rlo,
      pdf,
      rli,
      pdi,
      zwj,
      zwsp,
      '\u0000',
      '\ud83c',
      ' ',
      '\n',
      '\u0301',
      'ا',
      '🍕',
      'a',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(odd, { maxLength: 12 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const clean = cleanName(text);
        expect(isSafeText(clean)).toBe(true);
        expect(cleanName(clean)).toBe(clean);
        expect(isSafeText(isolated(clean))).toBe(true);
        expect(isSafeText(shortened(clean, 3))).toBe(true);
      }),
    );
  });
});
