import { LoaderCircle } from 'lucide-react';
import { cn } from './cn.ts';

export type SpinnerProps = {
  /** What is awaited, for those who cannot see it. Leave out when a visible word says it already. */
  label?: string | undefined;
  className?: string | undefined;
};

/** A short wait. Prefer a skeleton for content, and words for anything over three seconds. */
export function Spinner({ label, className }: SpinnerProps) {
  return (
    <span role={label ? 'status' : undefined} className={cn('inline-grid size-icon shrink-0', className)}>
      <LoaderCircle aria-hidden className="size-full animate-wait" />
      {label && <span className="sr-only">{label}</span>}
    </span>
  );
}
