'use client';

import { cn } from '@toast/ui/cn';
import { type ComponentProps, useState } from 'react';
import { type Dragged, edgeOf, useDragged } from './dragged.tsx';

type Edge = 'before' | 'after' | 'into';

type Props = Omit<ComponentProps<'li'>, 'onDrop'> & {
  /** Where a thing would land here; null = nowhere. */
  accepts: (dragged: Dragged) => 'edges' | 'into' | null;
  onDrop: (dragged: Dragged, edge: Edge) => void;
};

/** A row that things can be dropped at or into; a line shows where. */
export function DropRow({ accepts, onDrop, className, ...rest }: Props) {
  const [dragged, setDragged] = useDragged();
  const [edge, setEdge] = useState<Edge | null>(null);
  const how = dragged === null ? null : accepts(dragged);
  return (
    <li
      {...rest}
      data-row
      onDragOver={(event) => {
        if (how === null) return;
        event.preventDefault();
        setEdge(how === 'into' ? 'into' : edgeOf(event));
      }}
      onDragLeave={() => setEdge(null)}
      onDrop={(event) => {
        event.preventDefault();
        if (dragged !== null && how !== null) onDrop(dragged, how === 'into' ? 'into' : edgeOf(event));
        setEdge(null);
        setDragged(null);
      }}
      className={cn(
        'relative',
        className,
        how !== null && edge === 'into' && 'rounded-md outline-2 -outline-offset-2 outline-accent',
        how !== null &&
          edge !== null &&
          edge !== 'into' &&
          'before:absolute before:inset-x-0 before:z-10 before:h-0.5 before:bg-accent',
        edge === 'before' && 'before:-top-px',
        edge === 'after' && 'before:-bottom-px',
      )}
    />
  );
}
