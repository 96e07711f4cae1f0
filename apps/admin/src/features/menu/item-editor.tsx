'use client';

import { Button } from '@toast/ui/button';
import { ConfirmDialog } from '@toast/ui/confirm-dialog';
import { IconButton } from '@toast/ui/icon-button';
import { Kbd } from '@toast/ui/kbd';
import { Menu } from '@toast/ui/menu';
import { Sheet } from '@toast/ui/sheet';
import { toast } from '@toast/ui/toast';
import { Archive, MoreHorizontal, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useArchive } from '~/shared/draft/use-saves.ts';
import type { Editing } from '~/shared/edit/use-edit.ts';
import { focusFirstError } from '~/shared/editor/focus-first-error.ts';
import { StaleBanner } from '~/shared/editor/stale-banner.tsx';
import { useSaveKey } from '~/shared/keyboard/use-save-key.ts';
import type { Draft, DraftItem } from '~/shared/trpc/outputs.ts';
import { ItemFields } from './item-fields.tsx';
import { type Complaints, complaintsAbout, type ItemForm, type ItemFormField } from './item-form.ts';
import { fieldLabels, itemValue } from './item-value.tsx';
import { useSaveItemForm } from './use-save-item-form.ts';

type Props = {
  id: string;
  draft: Draft;
  /** null = it is being made. */
  item: DraftItem | null;
  editing: Editing<ItemForm>;
  open: boolean;
  onClose: () => void;
  onOpen: (id: string) => void;
};

export function ItemEditor({ id, draft, item, editing, open, onClose, onOpen }: Props) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [archiving, setArchiving] = useState(false);
  const archive = useArchive();
  const { send, saving } = useSaveItemForm(id, editing, onOpen);

  const all = complaintsAbout(editing.fields);
  const errors: Complaints = Object.fromEntries(
    Object.entries(all).filter(([name]) => tried || left.has(name)),
  );
  const conflicts = Object.keys(editing.theirs) as ItemFormField[];
  const name = editing.fields.name.trim() === '' ? (item?.name ?? 'New item') : editing.fields.name;

  const save = async (andClose: boolean) => {
    if (saving) return;
    setTried(true);
    const result = await send();
    if (result === 'INVALID') return focusFirstError(all);
    if (result !== 'SAVED') return;
    setTried(false);
    setLeft(new Set());
    if (andClose) onClose();
  };
  useSaveKey(open, () => void save(false));

  const discard = () => {
    editing.discard();
    setTried(false);
    setLeft(new Set());
    if (item === null) onClose();
  };
  const doArchive = async () => {
    if (item === null) return;
    const answer = await archive.mutateAsync({ kind: 'ITEM', id, rev: item.rev }).catch(() => null);
    setArchiving(false);
    if (answer?.outcome !== 'SAVED') {
      return void toast({
        tone: 'bad',
        title: `${item.name} could not be archived`,
        description: 'It was changed meanwhile, or the office cannot be reached.',
      });
    }
    editing.discard();
    onClose();
    toast(`${item.name} archived`);
  };

  return (
    <>
      <Sheet
        open={open}
        onOpenChange={(next) => !next && onClose()}
        wide="side"
        size="lg"
        title={name}
        description={
          item === null
            ? 'A new item in the draft. Guests see it when you publish.'
            : 'Changes go to the draft. Guests see them when you publish.'
        }
        footer={
          <div className="flex items-center gap-2">
            {item !== null && (
              <Menu
                align="start"
                trigger={
                  <IconButton label={`More for ${item.name}`}>
                    <MoreHorizontal aria-hidden />
                  </IconButton>
                }
                items={[
                  {
                    label: 'Archive…',
                    icon: <Archive aria-hidden />,
                    danger: true,
                    onSelect: () => setArchiving(true),
                  },
                ]}
              />
            )}
            <span className="ms-auto text-sm text-muted">
              <span className="max-sm:hidden coarse:hidden">
                <Kbd>Ctrl S</Kbd> saves
              </span>
            </span>
            {editing.dirty && (
              <Button variant="ghost" icon={<Undo2 />} onClick={discard}>
                {item === null ? 'Drop it' : 'Discard'}
              </Button>
            )}
            <Button
              variant="primary"
              loading={saving}
              loadingLabel="Saving…"
              disabled={conflicts.length > 0}
              onClick={() => void save(true)}
            >
              {item === null ? 'Add item' : 'Save item'}
            </Button>
          </div>
        }
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void save(true);
          }}
        >
          {conflicts.length > 0 && (
            <div className="mb-5">
              <StaleBanner
                conflicts={conflicts.map((field) => ({
                  name: field,
                  label: fieldLabels[field],
                  mine: itemValue(draft, editing.fields, field),
                  theirs: itemValue(draft, editing.theirs, field),
                }))}
                onChoose={(field, whose) => {
                  const known = conflicts.find((one) => one === field);
                  if (known !== undefined) editing.choose(known, whose);
                }}
              />
            </div>
          )}
          <ItemFields
            draft={draft}
            form={editing.fields}
            errors={errors}
            onChange={editing.change}
            onLeave={(field) => setLeft((was) => new Set([...was, field]))}
          />
          <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
        </form>
      </Sheet>
      <ConfirmDialog
        open={archiving}
        onOpenChange={setArchiving}
        title={`Archive ${item?.name ?? ''}?`}
        description="It leaves the draft for good; past orders keep what they hold. To take it off the menu for a while, hide it instead. Guests see it until you publish."
        confirmLabel={`Archive ${item?.name ?? ''}`}
        danger
        loading={archive.isPending}
        onConfirm={() => void doArchive()}
      />
    </>
  );
}
