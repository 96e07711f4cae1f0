'use client';

import { fold } from '@toast/domain/menu/fold';
import { Button } from '@toast/ui/button';
import { EmptyState } from '@toast/ui/empty-state';
import { SearchInput } from '@toast/ui/search-input';
import { newId } from '@toast/web/new-id';
import { Plus, SearchX, SlidersHorizontal } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { useDraft } from '~/shared/draft/use-draft.ts';
import { beginEdit, useEditedIds } from '~/shared/edit/use-edit.ts';
import { plural } from '~/shared/format/plural.ts';
import { useSlashToSearch } from '~/shared/keyboard/use-slash-to-search.ts';
import { PageFailure } from '~/shared/page-failure.tsx';
import { useStockLive } from '~/shared/stock/use-stock-live.ts';
import { newGroup } from './group-form.ts';
import { GroupRow } from './group-row.tsx';
import { GroupSheet } from './group-sheet.tsx';
import { ModifiersSkeleton } from './modifiers-skeleton.tsx';

/** The library of modifier groups: one edit changes every item that asks them. */
export function ModifiersView() {
  const { data: draft, error, refetch } = useDraft();
  const edited = useEditedIds();
  const slash = useSlashToSearch();
  const [search, setSearch] = useState('');
  const opened = useSearchParams().get('group');
  // Publications in other windows are heard here too.
  useStockLive();
  const open = (id: string | null) =>
    window.history.replaceState(null, '', `${window.location.pathname}${id === null ? '' : `?group=${id}`}`);

  if (draft === undefined) {
    if (error === null) return <ModifiersSkeleton />;
    return (
      <PageFailure
        heading="Modifiers"
        title="The modifiers cannot be shown right now"
        error={error}
        onRetry={async () => (await refetch()).error}
      />
    );
  }
  const wanted = fold(search.trim());
  const groups = [...draft.modifierGroups]
    .sort((a, b) => a.name.localeCompare(b.name))
    .filter((group) =>
      fold(`${group.name} ${group.options.map(({ name }) => name).join(' ')}`).includes(wanted),
    );
  const add = () => {
    const id = newId();
    beginEdit(id, newGroup());
    open(id);
  };
  return (
    <div className="min-h-0 flex-1 overflow-y-auto pb-8">
      <div className="flex flex-wrap items-center gap-3 border-b border-line px-gutter pt-5 pb-3">
        <h1 className="text-xl font-semibold">Modifiers</h1>
        <p className="text-muted max-sm:hidden">{plural(draft.modifierGroups.length, 'group')}</p>
        <div className="ms-auto flex gap-2 max-sm:w-full">
          <SearchInput
            {...slash}
            label="Search modifiers"
            value={search}
            onValueChange={setSearch}
            className="sm:w-60"
          />
          <Button icon={<Plus />} onClick={add}>
            Add group
          </Button>
        </div>
      </div>
      {groups.length > 0 ? (
        <ul aria-label="Modifier groups">
          {groups.map((group) => (
            <GroupRow
              key={group.id}
              group={group}
              draft={draft}
              edited={edited.includes(group.id)}
              onOpen={() => open(group.id)}
            />
          ))}
        </ul>
      ) : draft.modifierGroups.length === 0 ? (
        <EmptyState
          icon={<SlidersHorizontal />}
          title="No modifiers yet"
          action={<Button onClick={add}>Add a modifier group</Button>}
        >
          A modifier group is a question about a dish, such as “Which size?”. Write it once, attach it to many
          dishes.
        </EmptyState>
      ) : (
        <EmptyState
          icon={<SearchX />}
          title="No modifier group matches"
          action={<Button onClick={() => setSearch('')}>Clear the search</Button>}
        >
          Groups and their options are searched by name.
        </EmptyState>
      )}
      <GroupSheet draft={draft} id={opened} onClose={() => open(null)} onOpen={open} />
    </div>
  );
}
