'use client';

import { Minus, Plus, Trash2 } from 'lucide-react';
import { cn } from './cn.ts';
import { IconButton } from './icon-button.tsx';
import { RollingNumber } from './rolling-number.tsx';

export type StepperProps = {
  value: number;
  onValueChange: (value: number) => void;
  /** What is counted, e.g. "Margherita": the name of the group and of its buttons. */
  label: string;
  min?: number | undefined;
  max?: number | undefined;
  step?: number | undefined;
  /** At `min` the minus becomes a bin that calls this. */
  onRemove?: (() => void) | undefined;
  size?: 'sm' | 'md' | undefined;
  disabled?: boolean | undefined;
  decreaseLabel?: string | undefined;
  increaseLabel?: string | undefined;
  removeLabel?: string | undefined;
  className?: string | undefined;
};

/** A small whole number, one at a time; the new value is read out. */
export function Stepper(props: StepperProps) {
  const {
    value,
    onValueChange,
    label,
    min = 0,
    max = 99,
    step = 1,
    onRemove,
    size = 'md',
    disabled = false,
  } = props;
  const atMin = value - step < min;
  const atMax = value + step > max;
  const removes = atMin && onRemove !== undefined;
  const less = () => (removes ? onRemove() : !atMin && onValueChange(value - step));
  const more = () => !atMax && onValueChange(value + step);
  const lessLabel = removes ? (props.removeLabel ?? 'Remove') : (props.decreaseLabel ?? 'One less');
  const dead = 'aria-disabled:text-edge aria-disabled:hover:bg-transparent aria-disabled:cursor-not-allowed';
  return (
    <fieldset
      aria-label={label}
      className={cn(
        'inline-flex w-fit items-center rounded-md bg-surface outline-1 -outline-offset-1 outline-edge',
        props.className,
      )}
    >
      {/* aria-disabled, not disabled: at the end of the range the focus must not be thrown away. */}
      <IconButton
        label={`${lessLabel}: ${label}`}
        size={size}
        disabled={disabled}
        aria-disabled={(atMin && !removes) || undefined}
        onClick={less}
        className={dead}
      >
        {removes ? <Trash2 aria-hidden /> : <Minus aria-hidden />}
      </IconButton>
      <output aria-live="polite" className="min-w-[2.5ch] text-center text-base font-semibold">
        <RollingNumber value={value} />
      </output>
      <IconButton
        label={`${props.increaseLabel ?? 'One more'}: ${label}`}
        size={size}
        disabled={disabled}
        aria-disabled={atMax || undefined}
        onClick={more}
        className={dead}
      >
        <Plus aria-hidden />
      </IconButton>
    </fieldset>
  );
}
