'use client';

import * as RadioGroupPrimitive from 'radix-ui/radio-group';
import type { ReactNode } from 'react';
import { cn } from './cn.ts';
import { defined } from './defined.ts';
import { useFieldGroup } from './field-context.ts';
import { SteadyLabel } from './steady-label.tsx';

export type Segment = { value: string; label: ReactNode; icon?: ReactNode; disabled?: boolean | undefined };

export type SegmentedControlProps = {
  segments: readonly Segment[];
  value: string;
  onValueChange: (value: string) => void;
  /** Required outside of a Field. */
  'aria-label'?: string | undefined;
  name?: string | undefined;
  /** Segments share the whole width. */
  block?: boolean | undefined;
  className?: string | undefined;
};

/** One of two to four short options, effective at once. */
export function SegmentedControl(props: SegmentedControlProps) {
  const field = useFieldGroup();
  return (
    <RadioGroupPrimitive.Root
      {...field}
      {...defined({ 'aria-label': props['aria-label'], name: props.name })}
      orientation="horizontal"
      value={props.value}
      onValueChange={props.onValueChange}
      className={cn(
        'inline-flex min-h-target max-w-full items-stretch gap-0.5 rounded-md bg-fill p-[3px] dark:bg-sunken',
        props.block && 'flex w-full',
        props.className,
      )}
    >
      {props.segments.map((segment) => (
        <RadioGroupPrimitive.Item
          key={segment.value}
          value={segment.value}
          disabled={segment.disabled ?? false}
          className={cn(
            'inline-flex min-w-0 items-center justify-center gap-1.5 rounded-sm px-[calc(var(--control-pad)*0.8)] text-base whitespace-nowrap text-muted',
            'transition-[background-color,color] hover:text-ink [&_svg]:size-icon [&_svg]:shrink-0',
            'data-[state=checked]:bg-surface data-[state=checked]:font-semibold data-[state=checked]:text-ink dark:data-[state=checked]:bg-fill',
            'data-[state=checked]:shadow-[0_0_0_1px_var(--color-edge)]',
            'disabled:cursor-not-allowed disabled:opacity-60',
            props.block && 'flex-1',
          )}
        >
          {segment.icon}
          <SteadyLabel>{segment.label}</SteadyLabel>
        </RadioGroupPrimitive.Item>
      ))}
    </RadioGroupPrimitive.Root>
  );
}
