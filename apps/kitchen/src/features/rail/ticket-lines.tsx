import type { TicketView } from '@toast/api/kitchen';
import { cn } from '@toast/ui/cn';
import { TicketNote } from './ticket-note.tsx';

type Line = TicketView['lines'][number];

type TicketLinesProps = { lines: readonly Line[]; columns: number; cancelled: boolean };

/** What to make: how many of what, with every choice under the one that opened it. */
export function TicketLines({ lines, columns, cancelled }: TicketLinesProps) {
  return (
    <ul style={{ columnCount: columns }} className="gap-x-4 px-3 pt-2.5 pb-2">
      {lines.map((line) => (
        <TicketLine key={line.selectionId} line={line} off={cancelled || line.state === 'VOIDED'} />
      ))}
    </ul>
  );
}

function TicketLine({ line, off }: { line: Line; off: boolean }) {
  return (
    <li className="mb-2 grid break-inside-avoid last:mb-0 grid-cols-[auto_1fr] gap-x-2.5">
      <span
        className={cn(
          'tabular min-w-[1.4ch] text-end text-lg leading-tight font-semibold',
          line.quantity > 1 ? 'text-accent-ink' : 'text-muted',
        )}
      >
        {line.quantity}
        <span className="sr-only"> × </span>
      </span>
      <span
        className={cn(
          'text-lg leading-tight font-semibold [overflow-wrap:anywhere]',
          off && 'text-muted line-through',
        )}
      >
        {line.name}
        {off && <span className="sr-only"> (cancelled)</span>}
      </span>
      {(line.modifiers.length > 0 || line.note !== '') && (
        <div className="col-start-2 mt-0.5 grid gap-1">
          {line.modifiers.length > 0 && (
            <ul className={cn('text-base leading-[1.25]', off && 'text-muted line-through')}>
              {line.modifiers.map(({ name, quantity, depth }, index) => (
                // Modifiers of a sold line never change, so their place names them.
                <li
                  key={`${index} ${name}`}
                  style={{ paddingInlineStart: `${Math.max(0, depth) * 1.25}rem` }}
                  className="flex gap-2"
                >
                  <span aria-hidden="true" className="text-muted">
                    {depth > 0 ? '↳' : '+'}
                  </span>
                  <span className="[overflow-wrap:anywhere]">
                    {quantity > 1 && <strong className="tabular font-semibold">{quantity} × </strong>}
                    {name}
                  </span>
                </li>
              ))}
            </ul>
          )}
          {line.note !== '' && <TicketNote>{line.note}</TicketNote>}
        </div>
      )}
    </li>
  );
}
