import { allergenWords } from '@toast/domain/menu/allergen-words';
import type { AllergenStatement as Statement } from '@toast/domain/menu/dietary';
import { TriangleAlert, Wheat } from 'lucide-react';
import { listOf } from '~/shared/words/list.ts';

/** What the dish contains as it is chosen now. Unknown is said as loudly as known: it is not the same as none. */
export function AllergenStatement({ statement }: { statement: Statement }) {
  const { declared, contains, traces } = statement;
  if (!declared) {
    return (
      <p className="flex gap-2.5 rounded-lg bg-warn-soft p-3 text-sm text-ink">
        <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warn-ink" />
        <span>
          <span className="font-semibold">Allergens not stated.</span> The restaurant has not said what this
          contains. Ask the staff if you have an allergy.
        </span>
      </p>
    );
  }
  return (
    <p className="flex gap-2.5 rounded-lg bg-sunken p-3 text-sm">
      <Wheat aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
      <span>
        {contains.length === 0 ? (
          'Contains none of the 14 listed allergens.'
        ) : (
          <>
            <span className="font-semibold">Contains</span>{' '}
            {listOf(contains.map((one) => allergenWords[one]))}.
          </>
        )}
        {traces.length > 0 && <> May have traces of {listOf(traces.map((one) => allergenWords[one]))}.</>}
      </span>
    </p>
  );
}
