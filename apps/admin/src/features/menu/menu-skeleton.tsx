import { Skeleton } from '@toast/ui/skeleton';

/** Of the size of what comes. */
export function MenuSkeleton() {
  return (
    <div aria-busy="true" className="flex min-h-0 flex-1 flex-col">
      <span className="sr-only" role="status">
        Loading the menu…
      </span>
      <div className="flex items-center px-gutter pt-5 pb-3">
        <Skeleton className="h-8 w-32" />
        <Skeleton className="ms-auto h-8 w-72" />
      </div>
      <div className="flex flex-1 border-t border-line">
        <div className="grid w-60 content-start gap-2 border-e border-line p-4 max-md:hidden">
          {Array.from({ length: 8 }, (_, row) => (
            <Skeleton key={row} className="h-7" />
          ))}
        </div>
        <div className="flex-1">
          {Array.from({ length: 10 }, (_, row) => (
            <div key={row} className="flex h-14 items-center gap-3 border-b border-line px-gutter">
              <Skeleton className="size-9" />
              <Skeleton className="h-4 w-60" />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
