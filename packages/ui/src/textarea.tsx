'use client';

import type { ComponentProps } from 'react';
import { cn } from './cn.ts';
import { useFieldControl } from './field-context.ts';
import { inputStyle } from './input-style.ts';

/** Several lines; grows with what is typed where the browser can, from `rows` up. */
export function Textarea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  const field = useFieldControl();
  return (
    <textarea
      {...field}
      rows={rows}
      {...rest}
      className={cn(inputStyle, 'field-sizing-content resize-y py-2', className)}
      style={{ minBlockSize: `calc(${rows}lh + 1rem + 2px)`, ...rest.style }}
    />
  );
}
