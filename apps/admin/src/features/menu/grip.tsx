'use client';

import { cn } from '@toast/ui/cn';
import { GripVertical } from 'lucide-react';
import { type Dragged, useDragged } from './dragged.tsx';

type Props = { dragged: Dragged; name: string; onStep: (by: -1 | 1) => void; className?: string };

/** The handle of a row: dragged with the mouse, moved by the arrow keys. */
export function Grip({ dragged, name, onStep, className }: Props) {
  const [, setDragged] = useDragged();
  return (
    <button
      type="button"
      draggable
      aria-label={`Move ${name}`}
      title="Drag it, or press the arrow keys"
      onDragStart={(event) => {
        const row = event.currentTarget.closest('[data-row]');
        if (row !== null) event.dataTransfer.setDragImage(row, 16, 16);
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', name);
        setDragged(dragged);
      }}
      onDragEnd={() => setDragged(null)}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
        if (by === 0) return;
        event.preventDefault();
        onStep(by);
      }}
      className={cn(
        'grid size-7 shrink-0 cursor-grab place-items-center rounded-md text-muted hover:bg-fill hover:text-ink active:cursor-grabbing',
        className,
      )}
    >
      <GripVertical aria-hidden className="size-4" />
    </button>
  );
}
