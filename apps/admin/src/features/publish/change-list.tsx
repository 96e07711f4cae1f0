import { Money } from '@toast/ui/money';
import { ArrowRight, Minus, PencilLine, Plus, Tag } from 'lucide-react';
import {
  type Change,
  type ChangeSection,
  changedFields,
  entityWords,
  oldName,
  sectionsOf,
} from './change-words.ts';

const icons = { Prices: Tag, Added: Plus, Removed: Minus, Changed: PencilLine } as const;

/** What guests will see differently. */
export function ChangeList({ diff, currency }: { diff: readonly Change[]; currency: string }) {
  return (
    <div className="grid gap-5">
      {sectionsOf(diff).map((section) => (
        <Group key={section.title} section={section} currency={currency} />
      ))}
    </div>
  );
}

function Group({ section: { title, changes }, currency }: { section: ChangeSection; currency: string }) {
  const Icon = icons[title as keyof typeof icons];
  return (
    <section>
      <h3 className="flex items-center gap-2 font-semibold">
        <Icon aria-hidden className="size-icon text-muted" />
        {title}
        <span className="tabular font-normal text-muted">{changes.length}</span>
      </h3>
      <ul className="mt-1">
        {changes.map((change) => (
          <li
            key={`${change.entity} ${change.id}`}
            className="flex items-baseline gap-4 border-b border-line py-2 last:border-b-0"
          >
            <span className="min-w-0 flex-1">
              <span className={change.kind === 'REMOVED' ? 'line-through' : undefined}>
                {change.name || entityWords[change.entity]}
              </span>
              <Details change={change} />
            </span>
            {change.price !== null && (
              <span className="tabular flex shrink-0 items-center gap-2">
                <del className="text-muted">
                  <span className="sr-only">from </span>
                  <Money amount={change.price.from} currency={currency} />
                </del>
                <ArrowRight aria-hidden className="size-3.5 text-muted" />
                <ins className="font-semibold no-underline">
                  <span className="sr-only">to </span>
                  <Money amount={change.price.to} currency={currency} />
                </ins>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Details({ change }: { change: Change }) {
  const was = oldName(change);
  const fields = changedFields(change).filter((field) => field !== 'name');
  const words = [entityWords[change.entity], was === null ? '' : `was “${was}”`, fields.join(', ')].filter(
    (word) => word !== '',
  );
  return <span className="block text-sm text-muted">{words.join(' · ')}</span>;
}
