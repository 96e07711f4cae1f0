'use client';

import { Check, Minus } from 'lucide-react';
import * as CheckboxPrimitive from 'radix-ui/checkbox';
import { type ReactNode, useId } from 'react';
import { cn } from './cn.ts';
import { defined } from './defined.ts';
import { useFieldControl } from './field-context.ts';
import { markStyle } from './mark-style.ts';

export type CheckboxProps = {
  checked?: boolean | 'indeterminate' | undefined;
  defaultChecked?: boolean | undefined;
  onCheckedChange?: ((checked: boolean) => void) | undefined;
  /** Beside the box; the whole row is the target. Without it give `aria-label`. */
  label?: ReactNode;
  description?: ReactNode;
  name?: string | undefined;
  value?: string | undefined;
  disabled?: boolean | undefined;
  required?: boolean | undefined;
  id?: string | undefined;
  'aria-label'?: string | undefined;
  className?: string | undefined;
};

/** Yes or no, effective on submit. For an immediate effect use Switch. */
export function Checkbox(props: CheckboxProps) {
  const { checked, defaultChecked, onCheckedChange, label, description, name, value, disabled, required } =
    props;
  const generated = useId();
  const field = useFieldControl();
  const id = props.id ?? field.id ?? generated;
  const box = (
    <CheckboxPrimitive.Root
      {...field}
      id={id}
      aria-label={props['aria-label']}
      {...(description !== undefined && { 'aria-describedby': `${id}-description` })}
      {...defined({ checked, defaultChecked, name, value, disabled, required })}
      onCheckedChange={(next) => onCheckedChange?.(next === true)}
      className={cn(
        markStyle,
        'rounded-md data-[state=checked]:border-accent data-[state=checked]:bg-accent',
        'data-[state=indeterminate]:border-accent data-[state=indeterminate]:bg-accent',
        'disabled:cursor-not-allowed disabled:opacity-60 aria-invalid:border-bad-ink',
        label === undefined && cn('hit', props.className),
        description !== undefined && 'mt-[calc((1.5*var(--text-base)-var(--icon)-2px)/2)]',
      )}
    >
      <CheckboxPrimitive.Indicator className="grid place-items-center">
        {checked === 'indeterminate' ? (
          <Minus aria-hidden strokeWidth={3} className="size-[calc(var(--icon)*0.75)]" />
        ) : (
          <Check aria-hidden strokeWidth={3} className="size-[calc(var(--icon)*0.75)]" />
        )}
      </CheckboxPrimitive.Indicator>
    </CheckboxPrimitive.Root>
  );
  if (label === undefined) return box;
  return (
    <div
      className={cn(
        'flex min-h-target items-center gap-3',
        description && 'items-start py-1.5',
        props.className,
      )}
    >
      {box}
      <div className="grid">
        <label htmlFor={id} className={cn(disabled && 'text-muted')}>
          {label}
        </label>
        {description && (
          <span id={`${id}-description`} className="text-sm text-muted">
            {description}
          </span>
        )}
      </div>
    </div>
  );
}
