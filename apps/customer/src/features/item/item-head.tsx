import { cn } from '@toast/ui/cn';
import { useEffect, useState } from 'react';

/** The large name below the picture. */
export const nameId = 'item-name';

/** Says what one is choosing for, once picture and name have scrolled away; and keeps what scrolls from running under the cross. */
export function ItemHead({ name }: { name: string }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const large = document.getElementById(nameId);
    if (large === null) return;
    const watcher = new IntersectionObserver(([entry]) => {
      if (entry !== undefined)
        setShown(!entry.isIntersecting && entry.boundingClientRect.top < (entry.rootBounds?.height ?? 0) / 2);
    });
    watcher.observe(large);
    return () => watcher.disconnect();
  }, []);
  return (
    <div aria-hidden="true" className="pointer-events-none sticky top-0 z-1 h-0">
      <p
        className={cn(
          'flex h-[calc(var(--target)+1rem)] items-center border-b border-line bg-raised ps-5 pe-16 font-semibold transition-opacity',
          shown ? 'opacity-100' : 'opacity-0',
        )}
      >
        <span className="truncate">{name}</span>
      </p>
    </div>
  );
}
