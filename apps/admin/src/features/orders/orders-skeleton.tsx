import { Skeleton } from '@toast/ui/skeleton';

/** Of the size of what comes. */
export function OrdersSkeleton() {
  return (
    <div aria-busy="true" className="px-gutter pt-5">
      <span className="sr-only" role="status">
        Loading the orders…
      </span>
      <Skeleton className="h-8 w-40" />
      <div className="flex gap-12 pt-5 pb-6">
        {[16, 28, 12].map((width) => (
          <div key={width} className="grid gap-1.5">
            <Skeleton className="h-4 w-12" />
            <Skeleton className="h-7 w-20" />
          </div>
        ))}
      </div>
      <Skeleton className="h-8 w-full max-w-md" />
      <div className="mt-12 grid">
        {Array.from({ length: 12 }, (_, row) => (
          <div key={row} className="flex h-11 items-center border-b border-line">
            <Skeleton className="h-4 w-full" />
          </div>
        ))}
      </div>
    </div>
  );
}
