'use client';

import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from './cn.ts';
import { useFieldControl } from './field-context.ts';
import { inputStyle } from './input-style.ts';

/** The platform's own picker, with `<option>` children: best on phones and in forms without JavaScript. */
export function NativeSelect({ className, children, ...rest }: ComponentProps<'select'>) {
  const field = useFieldControl();
  return (
    <span className="relative flex w-full items-center">
      <select {...field} {...rest} className={cn(inputStyle, 'appearance-none pe-10', className)}>
        {children}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute end-3 size-icon text-muted" />
    </span>
  );
}
