import { Skeleton } from '@toast/ui/skeleton';

/** Of the size of what comes. */
export function StockSkeleton() {
  return (
    <div aria-busy="true" className="px-gutter pt-5">
      <span className="sr-only" role="status">
        Loading the stock…
      </span>
      <Skeleton className="h-8 w-32" />
      <Skeleton className="mt-6 h-8 max-w-80" />
      {Array.from({ length: 10 }, (_, row) => (
        <div key={row} className="flex h-13 items-center gap-3 border-b border-line">
          <Skeleton className="size-9" />
          <Skeleton className="h-4 w-60" />
          <Skeleton className="ms-auto h-8 w-56" />
        </div>
      ))}
    </div>
  );
}
