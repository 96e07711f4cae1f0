import type { Currency, Minor } from './money.ts';

/** Active ISO-4217 currencies whose minor unit is not a hundredth. */
const exponents: Readonly<Record<Currency, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  CLF: 4,
  UYW: 4,
};

/** Decimals of a currency's minor unit: JPY 0, EUR 2, KWD 3. */
export const exponentOf = (currency: Currency): number => exponents[currency] ?? 2;

// Making a formatter costs ~50 µs, using one ~1 µs.
const formatters = new Map<string, Intl.NumberFormat>();

function formatterFor(currency: Currency, locale: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  // ISO-4217 decides on the decimals, not ICU, which leaves out those that are not in use as cash.
  const digits = exponentOf(currency);
  const made = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  formatters.set(key, made);
  return made;
}

/**
 * An amount as its reader writes it: `formatMinor(2460, 'EUR', 'en-IE')` = €24.60. For eyes only, never to be parsed.
 * @throws RangeError for a malformed currency or locale.
 */
export const formatMinor = (amount: Minor, currency: Currency, locale: string): string =>
  formatterFor(currency, locale).format(amount / 10 ** exponentOf(currency));
