import * as SlotPrimitive from 'radix-ui/slot';
import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { buttonStyle } from './button-style.ts';
import { cn } from './cn.ts';
import { Spinner } from './spinner.tsx';

export type ButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> & {
  /** `primary` once per screen. */
  variant?: 'primary' | 'secondary' | 'ghost' | 'danger' | undefined;
  size?: 'sm' | 'md' | 'lg' | undefined;
  /** Full width. */
  block?: boolean | undefined;
  /** Leading icon, hidden from assistive technology. */
  icon?: ReactNode;
  /** What the action costs or counts, set apart at the end: `trailing={<Money …/>}`. */
  trailing?: ReactNode;
  /** The action is under way: keeps focus and size, ignores further clicks. */
  loading?: boolean | undefined;
  /** Says what is awaited, e.g. "Placing your order…". Defaults to the children. */
  loadingLabel?: ReactNode;
  /** Renders the single child (e.g. a Link) with the look of a button. `loading` is then ignored. */
  asChild?: boolean | undefined;
  'aria-label'?: string | undefined;
};

/** An action. `type` is "button" unless told otherwise. */
export function Button(props: ButtonProps) {
  const { variant, size, block, icon, trailing, loading, loadingLabel, asChild, ...rest } = props;
  const { className, children, onClick, type = 'button', ...native } = rest;
  const classes = cn(
    buttonStyle({ variant, size, block }),
    trailing !== undefined && 'justify-between',
    loading && 'cursor-progress',
    className,
  );
  const trail = trailing !== undefined && <span className="tabular ms-auto ps-3">{trailing}</span>;

  if (asChild) {
    return (
      <SlotPrimitive.Slot {...native} onClick={onClick} className={classes}>
        {icon && (
          <span aria-hidden="true" className="contents">
            {icon}
          </span>
        )}
        <SlotPrimitive.Slottable>{children}</SlotPrimitive.Slottable>
        {trail}
      </SlotPrimitive.Slot>
    );
  }

  const hold = (event: MouseEvent<HTMLButtonElement>) => event.preventDefault();
  return (
    <button
      {...native}
      type={type}
      className={classes}
      onClick={loading ? hold : onClick}
      aria-busy={loading || undefined}
      aria-disabled={loading || native['aria-disabled']}
    >
      {loading ? (
        <Spinner />
      ) : (
        icon && (
          <span aria-hidden="true" className="contents">
            {icon}
          </span>
        )
      )}
      {loading ? (loadingLabel ?? children) : children}
      {trail}
    </button>
  );
}
