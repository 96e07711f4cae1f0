'use client';

import { limits } from '@toast/api/limits';
import { Button } from '@toast/ui/button';
import { Dialog } from '@toast/ui/dialog';
import { Field } from '@toast/ui/field';
import { Input } from '@toast/ui/input';
import { Textarea } from '@toast/ui/textarea';
import { type GroupContent, useSaveGroup } from '~/shared/draft/use-saves.ts';
import { type Editing, useEdit } from '~/shared/edit/use-edit.ts';
import { useEntityForm } from '~/shared/edit/use-entity-form.ts';
import { StaleFields } from '~/shared/editor/stale-fields.tsx';
import type { Draft, DraftGroup } from '~/shared/trpc/outputs.ts';
import { groupKind, groupLabels } from './group-kind.ts';

type Props = {
  /** Of a group of the draft, or of one that is being made. */
  id: string;
  draft: Draft;
  onClose: () => void;
  onSaved: (id: string) => void;
  onNewId: (id: string) => void;
};

/** Name and description of a menu group. */
export function GroupDialog({ id, draft, ...rest }: Props) {
  const group = draft.groups.find((one) => one.id === id) ?? null;
  const editing = useEdit<GroupContent>(
    id,
    group === null ? null : { fields: groupKind.toForm(group), rev: group.rev },
  );
  return editing === null ? null : <Opened key={id} id={id} group={group} editing={editing} {...rest} />;
}

type OpenedProps = Omit<Props, 'draft'> & { group: DraftGroup | null; editing: Editing<GroupContent> };

function Opened({ id, group, editing, onClose, onSaved, onNewId }: OpenedProps) {
  const form = useEntityForm({ id, editing, kind: groupKind, save: useSaveGroup(), onNewId });
  const { name, description } = editing.fields;
  const close = () => {
    editing.discard();
    onClose();
  };
  const send = async () => {
    if ((await form.save()) !== 'SAVED') return;
    onSaved(id);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      size="sm"
      title={group === null ? 'Add a group' : `Edit ${group.name}`}
      footer={
        <div className="flex justify-end gap-2">
          <Button onClick={close}>Cancel</Button>
          <Button
            type="submit"
            form="group-form"
            variant="primary"
            disabled={Object.keys(editing.theirs).length > 0}
            loading={form.saving}
            loadingLabel="Saving…"
          >
            {group === null ? 'Add group' : 'Save group'}
          </Button>
        </div>
      }
    >
      <form
        id="group-form"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
        className="grid gap-4"
      >
        <StaleFields
          editing={editing}
          labels={groupLabels}
          show={(fields, field) => fields[field] || 'none'}
        />
        <Field label="Name" required error={form.errors['name']}>
          <Input
            data-autofocus
            value={name}
            maxLength={limits.nameLength}
            onChange={(event) => editing.change({ name: event.target.value })}
          />
        </Field>
        <Field label="Description" optionalLabel="optional">
          <Textarea
            rows={2}
            value={description}
            maxLength={limits.descriptionLength}
            onChange={(event) => editing.change({ description: event.target.value })}
          />
        </Field>
      </form>
    </Dialog>
  );
}
