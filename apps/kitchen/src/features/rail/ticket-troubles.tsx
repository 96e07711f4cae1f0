import { CircleAlert } from 'lucide-react';
import type { Slip } from '~/shared/rail/view.ts';
import { troubleWords } from '~/shared/words/trouble-words.ts';

/** What the server did not do, and why. */
export function TicketTroubles({ slip }: { slip: Slip }) {
  return slip.troubles.map(({ kind, orderState }) => (
    <p
      key={`${kind} ${orderState}`}
      role="alert"
      className="flex items-start gap-2 bg-bad-soft px-3 py-2 text-base leading-snug text-bad-ink"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-6 shrink-0" />
      {troubleWords(kind, orderState)}
    </p>
  ));
}
