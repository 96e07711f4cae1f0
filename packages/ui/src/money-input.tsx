'use client';

import { type ComponentProps, useState } from 'react';
import { cn } from './cn.ts';
import { useFieldControl } from './field-context.ts';
import { inputStyle } from './input-style.ts';
import { useLocaleSettings } from './locale.tsx';
import { currencyExponent, minorToDecimal } from './money-format.ts';
import { decimalMark, parseMoney } from './money-parse.ts';

export type MoneyInputProps = Omit<
  ComponentProps<'input'>,
  'value' | 'defaultValue' | 'type' | 'min' | 'max'
> & {
  /** Minor units, or null when empty. */
  value: number | null;
  /** Called with minor units on every keystroke that is an amount, and null when it is emptied or unreadable. */
  onValueChange: (minor: number | null) => void;
  /** ISO 4217 code. */
  currency: string;
  exponent?: number | undefined;
  locale?: string | undefined;
  /** Accept amounts below zero. */
  negative?: boolean | undefined;
};

/** An amount, typed as people write it and handed over in minor units. Rewritten in full ("8" → "8.00") when left. */
export function MoneyInput(props: MoneyInputProps) {
  const {
    value,
    onValueChange,
    currency,
    exponent,
    locale,
    negative = false,
    className,
    onBlur,
    ...rest
  } = props;
  const settings = useLocaleSettings();
  const field = useFieldControl();
  const tag = locale ?? settings.locale;
  const digits = exponent ?? currencyExponent(currency);
  const written = value === null ? '' : minorToDecimal(value, digits).replace('.', decimalMark(tag));
  const [draft, setDraft] = useState<string | null>(null);
  const symbol =
    new Intl.NumberFormat(tag, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
      .formatToParts(0)
      .find(({ type }) => type === 'currency')?.value ?? currency;

  const read = (text: string): number | null => {
    const minor = parseMoney(text, digits, tag);
    return minor !== null && minor < 0 && !negative ? null : minor;
  };
  return (
    <span className="relative flex w-full items-center">
      <span aria-hidden="true" className="pointer-events-none absolute start-3 text-control text-muted">
        {symbol}
      </span>
      <input
        {...field}
        inputMode={digits === 0 ? 'numeric' : 'decimal'}
        autoComplete="off"
        placeholder={minorToDecimal(0, digits).replace('.', decimalMark(tag))}
        {...rest}
        type="text"
        value={draft ?? written}
        onChange={(event) => {
          setDraft(event.target.value);
          onValueChange(read(event.target.value));
        }}
        onBlur={(event) => {
          // What cannot be read stays as typed, so that nothing is lost and the error beside it makes sense.
          if (draft !== null && (draft.trim() === '' || read(draft) !== null)) setDraft(null);
          onBlur?.(event);
        }}
        className={cn(inputStyle, 'tabular text-end', className)}
        style={{ paddingInlineStart: `calc(1.25rem + ${symbol.length}ch)`, ...rest.style }}
      />
    </span>
  );
}
