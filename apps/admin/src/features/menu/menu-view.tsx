'use client';

import { Button } from '@toast/ui/button';
import { ConfirmDialog } from '@toast/ui/confirm-dialog';
import { EmptyState } from '@toast/ui/empty-state';
import { LiveRegion } from '@toast/ui/live-region';
import { NativeSelect } from '@toast/ui/native-select';
import { SearchInput } from '@toast/ui/search-input';
import { newId } from '@toast/web/new-id';
import { BookOpen, Plus, SearchX } from 'lucide-react';
import { useState } from 'react';
import { ConnectionNote } from '~/shared/connection-note.tsx';
import { useArchiveEntity } from '~/shared/draft/use-archive-entity.ts';
import { useDraft } from '~/shared/draft/use-draft.ts';
import { beginEdit, useEditedIds } from '~/shared/edit/use-edit.ts';
import { plural } from '~/shared/format/plural.ts';
import { useSlashToSearch } from '~/shared/keyboard/use-slash-to-search.ts';
import { PageFailure } from '~/shared/page-failure.tsx';
import { useStock } from '~/shared/stock/use-stock.ts';
import { useStockLive } from '~/shared/stock/use-stock-live.ts';
import type { DraftGroup } from '~/shared/trpc/outputs.ts';
import { DragProvider } from './dragged.tsx';
import { GroupActions } from './group-actions.tsx';
import { GroupDialog } from './group-dialog.tsx';
import { newGroup } from './group-kind.ts';
import { GroupRail } from './group-rail.tsx';
import { newItem } from './item-form.ts';
import { ItemList } from './item-list.tsx';
import { ItemRow } from './item-row.tsx';
import { ItemSheet } from './item-sheet.tsx';
import { MenuSkeleton } from './menu-skeleton.tsx';
import { searchItems } from './search-items.ts';
import { useMenuAddress } from './use-menu-address.ts';

/** The menu as it is being written: groups beside their items, an item in a sheet. */
export function MenuView() {
  const { data: draft, error, refetch } = useDraft();
  const stock = useStock();
  const connection = useStockLive();
  const edited = useEditedIds();
  const [address, change] = useMenuAddress();
  const [search, setSearch] = useState('');
  const [dialog, setDialog] = useState<string | null>(null);
  const [archiving, setArchiving] = useState<DraftGroup | null>(null);
  const [said, setSaid] = useState('');
  const archive = useArchiveEntity('GROUP');
  const slash = useSlashToSearch();

  if (draft === undefined) {
    return error === null ? (
      <MenuSkeleton />
    ) : (
      <PageFailure
        heading="Menu"
        title="The menu cannot be shown right now"
        error={error}
        onRetry={async () => (await refetch()).error}
      />
    );
  }

  const opened = draft.items.find(({ id }) => id === address.item);
  const group = draft.groups.find(({ id }) => id === (address.group ?? opened?.groupId)) ?? draft.groups[0];
  const found = search.trim() === '' ? null : searchItems(draft, search);
  const open = (item: string | null) => change({ item });
  const addGroup = () => {
    const id = newId();
    beginEdit(id, newGroup);
    setDialog(id);
  };
  const addItem = () => {
    if (group === undefined) return addGroup();
    const id = newId();
    beginEdit(id, newItem(group.id, draft.items));
    change({ group: group.id, item: id });
  };
  const doArchive = async (gone: DraftGroup) => {
    await archive.archive(gone, gone.rev);
    setArchiving(null);
  };

  return (
    <DragProvider>
      <ConnectionNote connection={connection} />
      <div className="flex shrink-0 flex-wrap items-center gap-3 px-gutter pt-5 pb-3">
        <h1 className="text-xl font-semibold">Menu</h1>
        <p className="text-muted max-sm:hidden">{plural(draft.items.length, 'item')}</p>
        <div className="ms-auto flex gap-2 max-sm:w-full">
          <SearchInput
            {...slash}
            label="Search the menu"
            value={search}
            onValueChange={setSearch}
            className="sm:w-60"
          />
          <Button icon={<Plus />} onClick={addItem}>
            Add item
          </Button>
        </div>
        {draft.groups.length > 0 && found === null && (
          <div className="flex w-full gap-2 md:hidden">
            <NativeSelect
              aria-label="Menu group"
              value={group?.id ?? ''}
              onChange={(event) => change({ group: event.target.value })}
            >
              {draft.groups.map(({ id, name, itemIds }) => (
                <option key={id} value={id}>
                  {name} ({itemIds.length})
                </option>
              ))}
            </NativeSelect>
          </div>
        )}
      </div>
      <div className="flex min-h-0 flex-1 border-t border-line">
        <div className="w-60 shrink-0 overflow-y-auto border-e border-line p-2 ps-[calc(var(--gutter)-0.75rem)] max-md:hidden">
          <GroupRail
            draft={draft}
            selected={found === null ? (group?.id ?? null) : null}
            onSelect={(id) => {
              setSearch('');
              change({ group: id });
            }}
            onAdd={addGroup}
            onSaid={setSaid}
          />
        </div>
        <section
          aria-label={found === null ? (group?.name ?? 'Items') : 'Found'}
          tabIndex={-1}
          className="min-h-0 min-w-0 flex-1 overflow-y-auto pb-8"
        >
          {found !== null ? (
            found.length === 0 ? (
              <EmptyState
                icon={<SearchX />}
                title="Nothing on the menu matches"
                action={<Button onClick={() => setSearch('')}>Clear the search</Button>}
              >
                Names, kitchen names and descriptions are searched, hidden items too.
              </EmptyState>
            ) : (
              <ul aria-label="Items found">
                {found.map((item) => (
                  <ItemRow
                    key={item.id}
                    item={item}
                    draft={draft}
                    stock={stock}
                    edited={edited.includes(item.id)}
                    onOpen={open}
                  />
                ))}
              </ul>
            )
          ) : group === undefined ? (
            <EmptyState
              icon={<BookOpen />}
              title="The menu is empty"
              action={
                <Button variant="primary" onClick={addGroup}>
                  Add a group
                </Button>
              }
            >
              Start with a group such as “Starters”, then add its dishes. Guests see nothing before you
              publish.
            </EmptyState>
          ) : (
            <ItemList
              key={group.id}
              draft={draft}
              group={group}
              stock={stock}
              edited={edited}
              onOpen={open}
              onAdd={addItem}
              onSaid={setSaid}
              actions={
                <GroupActions
                  group={group}
                  draft={draft}
                  onEdit={({ id }) => setDialog(id)}
                  onArchive={setArchiving}
                />
              }
            />
          )}
        </section>
      </div>
      <LiveRegion message={said} />
      <ItemSheet draft={draft} id={address.item} onClose={() => open(null)} onOpen={open} />
      {dialog !== null && (
        <GroupDialog
          id={dialog}
          draft={draft}
          onClose={() => setDialog(null)}
          onSaved={(id) => change({ group: id })}
          onNewId={setDialog}
        />
      )}
      {archiving !== null && (
        <ConfirmDialog
          open
          onOpenChange={(next) => !next && setArchiving(null)}
          title={`Archive ${archiving.name}?`}
          description={
            archiving.itemIds.length === 0
              ? 'It leaves the draft. Past orders keep what they hold.'
              : `It leaves the draft with its ${plural(archiving.itemIds.length, 'item')}: move those you want to keep first. Guests see it until you publish.`
          }
          confirmLabel={`Archive ${archiving.name}`}
          danger
          loading={archive.archiving}
          onConfirm={() => void doArchive(archiving)}
        />
      )}
    </DragProvider>
  );
}
