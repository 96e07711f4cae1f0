import type { ReactNode } from 'react';
import { cn } from './cn.ts';

export type EmptyStateProps = {
  /** One lucide icon. */
  icon?: ReactNode;
  title: ReactNode;
  /** One sentence: what will be here, and how it gets here. */
  children?: ReactNode;
  /** The first step: one button or link. */
  action?: ReactNode;
  className?: string | undefined;
};

/** Nothing here yet, and the first step. */
export function EmptyState({ icon, title, children, action, className }: EmptyStateProps) {
  return (
    <div className={cn('mx-auto grid max-w-sm justify-items-center gap-1 px-4 py-10 text-center', className)}>
      {icon && (
        <span
          aria-hidden="true"
          className="mb-3 grid size-14 place-items-center rounded-full bg-accent-soft text-accent-ink [&_svg]:size-6"
        >
          {icon}
        </span>
      )}
      <p className="text-lg font-semibold text-balance">{title}</p>
      {children && <p className="text-balance text-muted">{children}</p>}
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}
