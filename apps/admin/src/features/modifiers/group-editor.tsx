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
import { plural } from '~/shared/format/plural.ts';
import { useSaveKey } from '~/shared/keyboard/use-save-key.ts';
import type { Draft, DraftModifierGroup } from '~/shared/trpc/outputs.ts';
import { GroupFields } from './group-fields.tsx';
import { type Complaints, complaintsAbout, type GroupForm } from './group-form.ts';
import { groupFieldLabels, groupValue } from './group-value.ts';
import { useSaveGroupForm } from './use-save-group-form.ts';
import { usesOf } from './uses.ts';

type Props = {
  id: string;
  draft: Draft;
  /** null = it is being made. */
  group: DraftModifierGroup | null;
  editing: Editing<GroupForm>;
  open: boolean;
  onClose: () => void;
  onOpen: (id: string) => void;
};

export function GroupEditor({ id, draft, group, editing, open, onClose, onOpen }: Props) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [archiving, setArchiving] = useState(false);
  const archive = useArchive();
  const { send, saving } = useSaveGroupForm(id, editing, onOpen);
  const uses = usesOf(draft, id);

  const all = complaintsAbout(editing.fields);
  const errors: Complaints = Object.fromEntries(
    Object.entries(all).filter(([field]) => tried || left.has(field)),
  );
  const conflicts = Object.keys(editing.theirs) as (keyof GroupForm & string)[];
  const calm = () => {
    setTried(false);
    setLeft(new Set());
  };
  const save = async (andClose: boolean) => {
    if (saving) return;
    setTried(true);
    const result = await send();
    if (result === 'INVALID') return focusFirstError(all);
    if (result !== 'SAVED') return;
    calm();
    if (andClose) onClose();
  };
  useSaveKey(open, () => void save(false));

  const doArchive = async () => {
    if (group === null) return;
    const answer = await archive
      .mutateAsync({ kind: 'MODIFIER_GROUP', id, rev: group.rev })
      .catch(() => null);
    setArchiving(false);
    if (answer?.outcome !== 'SAVED') {
      return void toast({
        tone: 'bad',
        title: `${group.name} could not be archived`,
        description: 'It was changed meanwhile, or the office cannot be reached.',
      });
    }
    editing.discard();
    onClose();
    toast(`${group.name} archived`);
  };

  return (
    <>
      <Sheet
        open={open}
        onOpenChange={(next) => !next && onClose()}
        wide="side"
        size="lg"
        title={
          editing.fields.name.trim() === '' ? (group?.name ?? 'New modifier group') : editing.fields.name
        }
        description={
          uses.length === 0
            ? 'No item asks it yet: attach it in the item’s editor.'
            : `Changes every one of its ${plural(uses.length, 'use')}, once published.`
        }
        footer={
          <div className="flex items-center gap-2">
            {group !== null && (
              <Menu
                align="start"
                trigger={
                  <IconButton label={`More for ${group.name}`}>
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
              <Button
                variant="ghost"
                icon={<Undo2 />}
                onClick={() => {
                  editing.discard();
                  calm();
                  if (group === null) onClose();
                }}
              >
                {group === null ? 'Drop it' : 'Discard'}
              </Button>
            )}
            <Button
              variant="primary"
              loading={saving}
              loadingLabel="Saving…"
              disabled={conflicts.length > 0}
              onClick={() => void save(true)}
            >
              {group === null ? 'Add group' : 'Save group'}
            </Button>
          </div>
        }
      >
        <div className="grid gap-5">
          {conflicts.length > 0 && (
            <StaleBanner
              conflicts={conflicts.map((field) => ({
                name: field,
                label: groupFieldLabels[field],
                mine: groupValue(editing.fields, field),
                theirs: groupValue(editing.theirs, field),
              }))}
              onChoose={(field, whose) => {
                const known = conflicts.find((one) => one === field);
                if (known !== undefined) editing.choose(known, whose);
              }}
            />
          )}
          <GroupFields
            id={id}
            draft={draft}
            form={editing.fields}
            uses={uses}
            errors={errors}
            onChange={editing.change}
            onLeave={(field) => setLeft((was) => new Set([...was, field]))}
          />
        </div>
      </Sheet>
      <ConfirmDialog
        open={archiving}
        onOpenChange={setArchiving}
        title={`Archive ${group?.name ?? ''}?`}
        description={
          uses.length === 0
            ? 'It leaves the draft for good. Past orders keep what they hold.'
            : `It leaves the draft for good, and ${plural(uses.length, 'dish or option', 'dishes and options')} will no longer ask it. Guests see it until you publish.`
        }
        confirmLabel={`Archive ${group?.name ?? ''}`}
        danger
        loading={archive.isPending}
        onConfirm={() => void doArchive()}
      />
    </>
  );
}
