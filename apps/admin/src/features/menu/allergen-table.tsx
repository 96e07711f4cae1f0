'use client';

import { allergenWords } from '@toast/domain/menu/allergen-words';
import { type Allergen, type AllergenStatement, allergens } from '@toast/domain/menu/dietary';
import { cn } from '@toast/ui/cn';
import { RadioCards } from '@toast/ui/radio-cards';
import { capitalised } from '~/shared/words/list.ts';
import { type Presence, presenceOf, withPresence } from './allergen-presence.ts';

const columns: readonly { readonly value: Presence; readonly label: string }[] = [
  { value: 'none', label: 'Free of' },
  { value: 'traces', label: 'Traces' },
  { value: 'contains', label: 'Contains' },
];

type Props = { statement: AllergenStatement; onChange: (statement: AllergenStatement) => void };

/** Unknown is not the same as none: nobody is asked about fourteen allergens before they say that they know. */
export function AllergenTable({ statement, onChange }: Props) {
  return (
    <div className="grid gap-3">
      <RadioCards
        aria-label="Are the allergens known?"
        columns={2}
        value={statement.declared ? 'declared' : 'unknown'}
        onValueChange={(value) => onChange({ ...statement, declared: value === 'declared' })}
        cards={[
          { value: 'unknown', label: 'Not known yet', description: 'Guests are told to ask the staff.' },
          { value: 'declared', label: 'Declared', description: 'Checked against the recipe.' },
        ]}
      />
      {statement.declared && (
        <table className="w-full border-separate border-spacing-0">
          <caption className="sr-only">What is in it of each allergen</caption>
          <thead>
            <tr className="text-xs text-muted">
              <th scope="col" className="border-b border-line py-1.5 text-start font-semibold">
                Allergen
              </th>
              {columns.map(({ value, label }) => (
                <th
                  key={value}
                  scope="col"
                  className="w-20 border-b border-line py-1.5 text-center font-semibold"
                >
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {allergens.map((allergen) => (
              <AllergenRow
                key={allergen}
                allergen={allergen}
                presence={presenceOf(statement, allergen)}
                onPick={(presence) => onChange(withPresence(statement, allergen, presence))}
              />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

type RowProps = { allergen: Allergen; presence: Presence; onPick: (presence: Presence) => void };

function AllergenRow({ allergen, presence, onPick }: RowProps) {
  const name = capitalised(allergenWords[allergen]);
  return (
    <tr className={cn('hover:bg-fill/40', presence === 'none' && 'text-muted')}>
      <th
        scope="row"
        className={cn(
          'border-b border-line text-start',
          presence === 'none' ? 'font-normal' : 'font-semibold',
        )}
      >
        {name}
      </th>
      {columns.map(({ value, label }) => (
        <td key={value} className="border-b border-line p-0">
          <label className="grid min-h-target cursor-pointer place-items-center">
            <input
              type="radio"
              aria-label={`${name}: ${label}`}
              name={`allergen-${allergen}`}
              checked={presence === value}
              onChange={() => onPick(value)}
              className="size-4"
            />
          </label>
        </td>
      ))}
    </tr>
  );
}
