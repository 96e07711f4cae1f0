/** Minor unit digits of a currency as Intl knows them (EUR 2, JPY 0, KWD 3). Pass your own where yours differ. */
export function currencyExponent(currency: string): number {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return digits.maximumFractionDigits ?? 2;
}

export type MoneyFormat = {
  /** ISO 4217 code. */
  currency: string;
  /** BCP 47 tag. */
  locale: string;
  /** Digits of the minor unit; defaults to what Intl says of the currency. */
  exponent?: number | undefined;
  /** `always` shows + and −, for adjustments. */
  sign?: 'auto' | 'always' | undefined;
  /** `code` shows EUR instead of €, where currencies meet. */
  display?: 'symbol' | 'code' | undefined;
};

const formatters = new Map<string, Intl.NumberFormat>();

/** "€24.60" from 2460 minor units. The value is divided as decimal text, never as a float. */
export function formatMoney(minor: number, format: MoneyFormat): string {
  const exponent = format.exponent ?? currencyExponent(format.currency);
  const key = `${format.locale} ${format.currency} ${exponent} ${format.sign} ${format.display}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(format.locale, {
      style: 'currency',
      currency: format.currency,
      currencyDisplay: format.display === 'code' ? 'code' : 'narrowSymbol',
      minimumFractionDigits: exponent,
      maximumFractionDigits: exponent,
      signDisplay: format.sign === 'always' ? 'exceptZero' : 'auto',
    });
    formatters.set(key, formatter);
  }
  return formatter.format(minorToDecimal(minor, exponent));
}

/** "24.60" from 2460 and 2: plain decimal text with a point, which Intl reads without losing a digit. */
export function minorToDecimal(minor: number, exponent: number): `${number}` {
  const digits = Math.abs(minor)
    .toFixed(0)
    .padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const sign = minor < 0 ? '-' : '';
  return `${sign}${whole}${exponent > 0 ? `.${digits.slice(-exponent)}` : ''}` as `${number}`;
}
