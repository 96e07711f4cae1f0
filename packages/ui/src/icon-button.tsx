import * as SlotPrimitive from 'radix-ui/slot';
import type { ComponentProps } from 'react';
import { buttonStyle } from './button-style.ts';
import { cn } from './cn.ts';

export type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> & {
  /** The name of the action; required, because the icon alone says nothing to a screen reader. */
  label: string;
  variant?: 'primary' | 'secondary' | 'ghost' | 'danger' | undefined;
  size?: 'sm' | 'md' | 'lg' | undefined;
  asChild?: boolean | undefined;
};

/** A square button with one icon as its child. */
export function IconButton({
  label,
  variant = 'ghost',
  size = 'md',
  asChild,
  className,
  ...rest
}: IconButtonProps) {
  const classes = cn(
    buttonStyle({ variant, size }),
    'aspect-square p-0',
    size === 'sm' && 'w-target-sm',
    size === 'md' && 'w-target',
    className,
  );
  if (asChild) return <SlotPrimitive.Slot {...rest} aria-label={label} className={classes} />;
  return <button type="button" {...rest} aria-label={label} className={classes} />;
}
