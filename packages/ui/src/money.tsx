'use client';

import { cn } from './cn.ts';
import { useLocaleSettings } from './locale.tsx';
import { formatMoney } from './money-format.ts';

export type MoneyProps = {
  /** Minor units: 2460 is €24.60, and ¥2460. */
  amount: number;
  /** ISO 4217 code. */
  currency: string;
  /** Digits of the minor unit; Intl's own by default. */
  exponent?: number | undefined;
  /** Overrides the LocaleProvider's. */
  locale?: string | undefined;
  sign?: 'auto' | 'always' | undefined;
  display?: 'symbol' | 'code' | undefined;
  className?: string | undefined;
};

/** An amount with its currency's own digits, in figures that align. */
export function Money({ amount, currency, exponent, locale, sign, display, className }: MoneyProps) {
  const settings = useLocaleSettings();
  return (
    <span className={cn('tabular whitespace-nowrap', className)}>
      {formatMoney(amount, { currency, exponent, sign, display, locale: locale ?? settings.locale })}
    </span>
  );
}
