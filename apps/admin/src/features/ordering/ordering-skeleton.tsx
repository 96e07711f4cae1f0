import { switchNames } from '@toast/domain/ordering/switches';
import { Skeleton } from '@toast/ui/skeleton';

/** Of the size of what comes. */
export function OrderingSkeleton() {
  return (
    <div aria-busy="true" className="px-gutter pt-5">
      <span className="sr-only" role="status">
        Loading what is paused…
      </span>
      <Skeleton className="h-8 w-48" />
      {switchNames.map((name) => (
        <div key={name} className="flex h-16 items-center gap-3 border-b border-line">
          <Skeleton className="h-4 w-60" />
          <Skeleton className="ms-auto h-8 w-20" />
        </div>
      ))}
    </div>
  );
}
