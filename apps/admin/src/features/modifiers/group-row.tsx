import { PencilLine, TriangleAlert } from 'lucide-react';
import { plural } from '~/shared/format/plural.ts';
import type { Draft, DraftModifierGroup } from '~/shared/trpc/outputs.ts';
import { ruleWords } from '~/shared/words/rule-words.ts';
import { usesOf } from './uses.ts';

type Props = { group: DraftModifierGroup; draft: Draft; edited: boolean; onOpen: () => void };

/** A question, what may be answered, and how many dishes ask it. */
export function GroupRow({ group, draft, edited, onOpen }: Props) {
  const uses = usesOf(draft, group.id);
  return (
    <li className="relative flex min-h-14 items-center gap-4 border-b border-line px-gutter transition-colors hover:bg-fill/40">
      <span className="grid min-w-0 flex-1 py-2">
        <button
          type="button"
          aria-haspopup="dialog"
          onClick={onOpen}
          className="truncate text-start font-semibold after:absolute after:inset-0"
        >
          {group.name}
        </button>
        <span className="truncate text-sm text-muted">
          {edited && (
            <span className="me-2 inline-flex items-center gap-1 text-warn-ink">
              <PencilLine aria-hidden className="size-3.5" /> Not saved
            </span>
          )}
          {group.options.map(({ name }) => name).join(', ')}
        </span>
      </span>
      <span className="w-44 shrink-0 whitespace-nowrap text-muted max-md:hidden">{ruleWords(group)}</span>
      <span className="w-28 shrink-0 text-end text-muted">
        {uses.length === 0 ? (
          <span className="inline-flex items-center gap-1 text-warn-ink">
            <TriangleAlert aria-hidden className="size-3.5" /> Not used
          </span>
        ) : (
          `Used ${plural(uses.length, 'time')}`
        )}
      </span>
    </li>
  );
}
