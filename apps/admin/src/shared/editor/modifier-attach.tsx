'use client';

import { Button } from '@toast/ui/button';
import { IconButton } from '@toast/ui/icon-button';
import { Menu } from '@toast/ui/menu';
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { moveBy } from '~/shared/draft/reorder.ts';
import type { DraftModifierGroup } from '~/shared/trpc/outputs.ts';
import { ruleWords } from '~/shared/words/rule-words.ts';

type Ids = readonly DraftModifierGroup['id'][];
type Props = {
  ids: Ids;
  groups: readonly DraftModifierGroup[];
  onChange: (ids: Ids) => void;
  label: string;
  empty: string;
};

/** Which modifier groups are asked, in which order. */
export function ModifierAttach({ ids, groups, onChange, label, empty }: Props) {
  const attached = ids.flatMap((id) => groups.find((group) => group.id === id) ?? []);
  const rest = groups.filter(({ id }) => !ids.includes(id));
  return (
    <div className="grid gap-2">
      {attached.length === 0 ? (
        <p className="text-muted">{empty}</p>
      ) : (
        <ol aria-label={label} className="grid">
          {attached.map((group, index) => (
            <li key={group.id} className="flex items-center gap-1 border-b border-line py-1">
              <span className="min-w-0 flex-1">
                <span className="block truncate font-semibold">{group.name}</span>
                <span className="block truncate text-sm text-muted">{ruleWords(group)}</span>
              </span>
              <IconButton
                size="sm"
                label={`Ask ${group.name} earlier`}
                disabled={index === 0}
                onClick={() => onChange(moveBy(ids, group.id, -1))}
              >
                <ArrowUp aria-hidden />
              </IconButton>
              <IconButton
                size="sm"
                label={`Ask ${group.name} later`}
                disabled={index === attached.length - 1}
                onClick={() => onChange(moveBy(ids, group.id, 1))}
              >
                <ArrowDown aria-hidden />
              </IconButton>
              <IconButton
                size="sm"
                label={`Detach ${group.name}`}
                onClick={() => onChange(ids.filter((id) => id !== group.id))}
              >
                <X aria-hidden />
              </IconButton>
            </li>
          ))}
        </ol>
      )}
      {rest.length > 0 && (
        <div>
          <Menu
            align="start"
            trigger={
              <Button size="sm" icon={<Plus />}>
                Attach a modifier group
              </Button>
            }
            items={rest.map((group) => ({
              label: group.name,
              description: ruleWords(group),
              onSelect: () => onChange([...ids, group.id]),
            }))}
          />
        </div>
      )}
    </div>
  );
}
