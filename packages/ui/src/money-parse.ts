/** The mark between whole and fraction in a locale: "." or ",". */
export function decimalMark(locale: string): string {
  const part = new Intl.NumberFormat(locale, { numberingSystem: 'latn' })
    .formatToParts(1.5)
    .find(({ type }) => type === 'decimal');
  return part?.value ?? '.';
}

/**
 * Minor units from what a person typed ("1.234,5", "12", ".5", "€ 8"), or null when it is no amount.
 * The last mark is the decimal one when it is the locale's, or when at most `exponent` digits follow it once;
 * more fraction digits than the currency has are refused rather than rounded.
 */
export function parseMoney(text: string, exponent: number, locale: string): number | null {
  const cleaned = text.replace(/[^\d.,-]/g, '');
  const match = /^(-?)([\d.,]*)$/.exec(cleaned);
  if (!match || !/\d/.test(cleaned)) return null;
  const body = match[2] ?? '';
  const mark = decimalMark(locale);
  const last = Math.max(body.lastIndexOf('.'), body.lastIndexOf(','));
  const tail = last < 0 ? '' : body.slice(last + 1);
  const once = last >= 0 && body.indexOf(body[last] ?? '') === last;
  const isDecimal =
    last >= 0 && once && (body[last] === mark || (tail.length <= exponent && tail.length !== 3));
  const whole = (isDecimal ? body.slice(0, last) : body).replace(/[.,]/g, '') || '0';
  const fraction = isDecimal ? tail : '';
  if (fraction.length > exponent) return null;
  const minor = Number(whole + fraction.padEnd(exponent, '0'));
  if (!Number.isSafeInteger(minor)) return null;
  return match[1] ? 0 - minor : minor;
}
