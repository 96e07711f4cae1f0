import { cn } from './cn.ts';

/** Holds the place of what comes: give it that size (`className="h-6 w-40"`). It stands still. */
export function Skeleton({ className }: { className?: string | undefined }) {
  return <span aria-hidden="true" className={cn('block rounded-md bg-fill', className)} />;
}

/** Lines of text to come, the last one shorter. */
export function SkeletonText({ lines = 3, className }: { lines?: number; className?: string | undefined }) {
  return (
    <span aria-hidden="true" className={cn('grid', className)}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="flex h-[1lh] items-center">
          <Skeleton className={cn('h-[0.7em] w-full', line === lines - 1 && lines > 1 && 'w-3/5')} />
        </span>
      ))}
    </span>
  );
}
