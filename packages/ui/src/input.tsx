'use client';

import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn.ts';
import { useFieldControl } from './field-context.ts';
import { inputStyle } from './input-style.ts';

export type InputProps = ComponentProps<'input'> & {
  /** An icon or symbol inside, before the text. */
  leading?: ReactNode;
  /** A unit or small button inside, after the text. */
  trailing?: ReactNode;
};

/** One line of text. Give `type`, `inputMode`, `autoComplete` and `enterKeyHint` so that phones help. */
export function Input({ leading, trailing, className, ...rest }: InputProps) {
  const field = useFieldControl();
  const input = (extra?: string) => (
    <input {...field} {...rest} className={cn(inputStyle, extra, className)} />
  );
  if (leading === undefined && trailing === undefined) return input();
  return (
    <span className="relative flex w-full items-center">
      {leading !== undefined && (
        <span className="pointer-events-none absolute start-3 flex items-center text-muted [&_svg]:size-icon">
          {leading}
        </span>
      )}
      {input(
        cn(leading !== undefined && 'ps-[calc(var(--icon)+1.25rem)]', trailing !== undefined && 'pe-12'),
      )}
      {trailing !== undefined && (
        <span className="absolute end-3 flex items-center text-muted [&_svg]:size-icon">{trailing}</span>
      )}
    </span>
  );
}
