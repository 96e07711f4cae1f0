import type { TicketView } from '@toast/api/kitchen';
import { allergenWords } from '@toast/domain/menu/allergen-words';
import { CircleHelp, ShieldAlert, TriangleAlert } from 'lucide-react';
import { allergensOf, allergyNotes, unstatedIn } from '~/shared/rail/allergy.ts';

/** What the dishes contain, and of which nobody knows; and in full colour, before it, what the guest wrote of an allergy. It stays as long as the ticket. */
export function AllergenBanner(ticket: Pick<TicketView, 'orderNote' | 'lines'>) {
  const contained = allergensOf(ticket);
  const unstated = unstatedIn(ticket);
  const told = allergyNotes(ticket);
  return (
    <>
      {told.map((note) => (
        <p
          key={note}
          className="flex items-start gap-2 bg-inverse px-3 py-2 text-base leading-snug font-semibold text-on-inverse"
        >
          <ShieldAlert aria-hidden className="size-7 shrink-0" />
          <span>
            <span className="uppercase">Allergy:</span> {note}
          </span>
        </p>
      ))}
      {contained.length > 0 && (
        <p className="flex items-start gap-2 border-s-8 border-warn bg-warn-soft px-3 py-1.5 text-sm leading-snug text-warn-ink">
          <TriangleAlert aria-hidden className="mt-px size-5 shrink-0" />
          <span>
            Contains{' '}
            <strong className="font-semibold">
              {contained.map((allergen) => allergenWords[allergen]).join(', ')}
            </strong>
          </span>
        </p>
      )}
      {unstated.length > 0 && (
        <p className="flex items-start gap-2 border-s-8 border-warn px-3 py-1.5 text-sm leading-snug text-ink">
          <CircleHelp aria-hidden className="mt-px size-5 shrink-0" />
          <span>
            Allergens not stated: <strong className="font-semibold">{unstated.join(', ')}</strong>
          </span>
        </p>
      )}
    </>
  );
}
