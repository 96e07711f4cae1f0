import { Skeleton } from '@toast/ui/skeleton';

/** Of the size of what comes. */
export function ModifiersSkeleton() {
  return (
    <div aria-busy="true" className="px-gutter pt-5">
      <span className="sr-only" role="status">
        Loading the modifiers…
      </span>
      <Skeleton className="h-8 w-40" />
      {Array.from({ length: 10 }, (_, row) => (
        <div key={row} className="flex h-14 items-center border-b border-line">
          <Skeleton className="h-4 w-72" />
        </div>
      ))}
    </div>
  );
}
