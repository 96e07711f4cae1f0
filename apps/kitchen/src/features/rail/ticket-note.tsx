import { cn } from '@toast/ui/cn';
import { MessageSquareText } from 'lucide-react';

/** The guest's own words, unmistakably not part of the recipe. */
export function TicketNote({ children, className }: { children: string; className?: string }) {
  return (
    <p
      className={cn(
        'flex items-start gap-2 rounded-md bg-info-soft px-2 py-1 text-base leading-tight font-semibold text-info-ink',
        className,
      )}
    >
      <MessageSquareText aria-hidden className="size-6 shrink-0" />
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <span className="sr-only">Note: </span>
        {children}
      </span>
    </p>
  );
}
