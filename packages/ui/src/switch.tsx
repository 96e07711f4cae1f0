'use client';

import * as SwitchPrimitive from 'radix-ui/switch';
import { type ReactNode, useId } from 'react';
import { cn } from './cn.ts';
import { defined } from './defined.ts';

export type SwitchProps = {
  checked?: boolean | undefined;
  defaultChecked?: boolean | undefined;
  onCheckedChange?: ((checked: boolean) => void) | undefined;
  /** What is switched, before the switch; the whole row is the target. Without it give `aria-label`. */
  label?: ReactNode;
  description?: ReactNode;
  name?: string | undefined;
  disabled?: boolean | undefined;
  'aria-label'?: string | undefined;
  className?: string | undefined;
};

/** On or off, at once. */
export function Switch(props: SwitchProps) {
  const { checked, defaultChecked, onCheckedChange, label, description, name, disabled, className } = props;
  const id = useId();
  const control = (
    <SwitchPrimitive.Root
      id={id}
      aria-label={props['aria-label']}
      aria-describedby={description ? `${id}-description` : undefined}
      {...defined({ checked, defaultChecked, onCheckedChange, name, disabled })}
      className={cn(
        'group inline-flex h-[calc(var(--icon)+6px)] w-[calc(var(--icon)*2+6px)] shrink-0 items-center rounded-full p-[3px]',
        'hit bg-edge transition-colors data-[state=checked]:bg-good disabled:cursor-not-allowed disabled:opacity-60',
        label === undefined && className,
      )}
    >
      <SwitchPrimitive.Thumb
        className={cn(
          'block size-icon rounded-full bg-surface transition-transform',
          'data-[state=checked]:translate-x-[calc(var(--icon)*var(--reading,1))]',
        )}
      />
    </SwitchPrimitive.Root>
  );
  if (label === undefined) return control;
  return (
    <div className={cn('flex min-h-target items-center justify-between gap-4', className)}>
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
      {control}
    </div>
  );
}
