import { cn } from '@toast/ui/cn';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { RefObject } from 'react';

/** Says that there are more tickets than the screen shows, and goes there. */
export function More({
  count,
  towards,
  box,
}: {
  count: number;
  towards: -1 | 1;
  box: RefObject<HTMLElement | null>;
}) {
  if (count === 0) return null;
  const Icon = towards < 0 ? ChevronLeft : ChevronRight;
  const go = () => {
    const element = box.current;
    // A column stays in sight, so that nobody loses the place.
    element?.scrollBy({ left: towards * element.clientWidth * 0.75, behavior: 'smooth' });
  };
  return (
    <button
      type="button"
      onClick={go}
      className={cn(
        'hit flex min-h-target-sm shrink-0 items-center gap-1 rounded-full bg-inverse text-base font-semibold whitespace-nowrap text-on-inverse max-sm:hidden',
        towards < 0 ? 'ps-3 pe-5' : 'flex-row-reverse ps-5 pe-3',
      )}
    >
      <Icon aria-hidden className="size-7" />
      <span className="tabular">
        {count} <span className="max-lg:sr-only">{towards < 0 ? 'older' : 'more'}</span>
      </span>
    </button>
  );
}
