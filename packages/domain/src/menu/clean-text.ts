/** Characters that are nobody's to type: control characters but tab and line breaks, and halves of characters. */
const broken = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\p{Cs}]/u;
/** Invisible marks that turn the direction of text, whatever its letters say. */
const turning = /[\u202a-\u202e\u2066-\u2069]/gu;
const overrides = /[\u202d\u202e]/u;

/** Whether all embeddings and isolates of a text end within it, so that nothing around it is turned. */
function turnsBack(text: string): boolean {
  const open: string[] = [];
  for (const [mark] of text.matchAll(turning)) {
    const closes = mark === '\u202c' || mark === '\u2069';
    if (!closes) open.push(mark < '\u2066' ? '\u202c' : '\u2069');
    else if (open.pop() !== mark) return false;
  }
  return open.length === 0;
}

/**
 * Whether a text can stand on a screen, ticket or receipt without breaking it or hiding what it says. Any script, direction and
 * emoji is fine; control characters, halves of characters, and marks that override directions or leave them turned are not.
 */
export const isSafeText = (text: string): boolean =>
  !broken.test(text) && !overrides.test(text) && turnsBack(text);

const leading = /^[\s\p{Default_Ignorable_Code_Point}]+/u;
/** What may go at the end without harm; variation selectors and marks there belong to what stands before them. */
const trailing = /[\s\u200b-\u200d\u2060\ufeff]+$/u;

/**
 * A name as it is kept: composed (NFC), on one line, without the characters that `isSafeText` refuses and without invisible ones
 * at its ends; '' where nothing is left to see. Joiners within stay, as emoji and Persian or Hindi words need them.
 */
export function cleanName(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(new RegExp(broken, 'gu'), '')
    .replace(turning, '')
    .replace(/\s+/gu, ' ')
    .normalize('NFC')
    .replace(leading, '')
    .replace(trailing, '');
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A text of at most `max` ≥ 1 characters as people count them, the last an ellipsis where it was longer: no emoji or accent is cut. */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text;
  const seen = [...graphemes.segment(text)];
  return seen.length <= max
    ? text
    : `${seen
        .slice(0, max - 1)
        .map(({ segment }) => segment)
        .join('')
        .trimEnd()}…`;
}

/** A name to be put among other words: whichever direction it runs in, what stands around it keeps its own. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;
