'use client';

import { ConfirmDialog } from '@toast/ui/confirm-dialog';
import { Sheet } from '@toast/ui/sheet';
import { type ReactNode, useState } from 'react';
import { useArchiveEntity } from '../draft/use-archive-entity.ts';
import type { ArchiveKind } from '../draft/use-saves.ts';
import type { Complaints, Entity, Fields, FormKind } from '../edit/form-kind.ts';
import type { Editing } from '../edit/use-edit.ts';
import { type EntitySave, useEntityForm } from '../edit/use-entity-form.ts';
import { useSaveKey } from '../keyboard/use-save-key.ts';
import { EditorFoot } from './editor-foot.tsx';
import { focusFirstError } from './focus-first-error.ts';
import { StaleFields } from './stale-fields.tsx';

export type FieldsProps<F> = {
  id: string;
  form: F;
  /** Complaints about the fields that were left or tried to be saved. */
  errors: Complaints;
  onChange: (some: Partial<F>) => void;
  onLeave: (field: string) => void;
};

export type EntityEditorProps<F extends Fields, C extends { readonly name: string }, E extends Entity> = {
  id: string;
  kind: FormKind<F, C, E>;
  archiveKind: ArchiveKind;
  save: EntitySave<C, E>;
  /** null = it is being made. */
  entity: E | null;
  editing: Editing<F>;
  open: boolean;
  description: (entity: E | null) => ReactNode;
  /** What archiving does, before it is done. */
  archiving: (entity: E) => string;
  labels: Readonly<Record<keyof F & string, string>>;
  /** A field's value as one reads it, where two versions are compared. */
  show: (form: Partial<F>, field: keyof F & string) => ReactNode;
  onClose: () => void;
  onOpen: (id: string) => void;
  children: (fields: FieldsProps<F>) => ReactNode;
};

/** A form of the draft in a sheet: saves, discards, archives, and shows what somebody else saved meanwhile. */
export function EntityEditor<F extends Fields, C extends { readonly name: string }, E extends Entity>(
  props: EntityEditorProps<F, C, E>,
): ReactNode {
  const { id, kind, archiveKind, entity, editing, open, labels, show, onClose, onOpen } = props;
  const [asking, setAsking] = useState(false);
  const archive = useArchiveEntity(archiveKind);
  const form = useEntityForm({ id, editing, kind, save: props.save, onNewId: onOpen });
  const typed = editing.fields['name'];
  const name =
    typeof typed === 'string' && typed.trim() !== '' ? typed : (entity?.name ?? `New ${kind.noun}`);

  const save = async (andClose: boolean) => {
    const result = await form.save();
    if (result === 'INVALID') focusFirstError(form.complaints);
    if (result === 'SAVED' && andClose) onClose();
  };
  useSaveKey(open, () => void save(false));
  const discard = () => {
    editing.discard();
    form.calm();
    if (entity === null) onClose();
  };
  const doArchive = async () => {
    if (entity === null) return;
    const gone = await archive.archive(entity, editing.rev ?? entity.rev);
    setAsking(false);
    if (gone !== 'ARCHIVED') return;
    editing.discard();
    onClose();
  };

  return (
    <>
      <Sheet
        open={open}
        onOpenChange={(next) => !next && onClose()}
        wide="side"
        size="lg"
        title={name}
        description={props.description(entity)}
        footer={
          <EditorFoot
            name={entity?.name ?? null}
            noun={kind.noun}
            dirty={editing.dirty}
            saving={form.saving}
            undecided={Object.keys(editing.theirs).length > 0}
            onArchive={() => setAsking(true)}
            onDiscard={discard}
            onSave={() => void save(true)}
          />
        }
      >
        <form
          className="grid gap-5"
          onSubmit={(event) => {
            event.preventDefault();
            void save(true);
          }}
        >
          <StaleFields editing={editing} labels={labels} show={show} />
          {props.children({
            id,
            form: editing.fields,
            errors: form.errors,
            onChange: editing.change,
            onLeave: form.leave,
          })}
          <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
        </form>
      </Sheet>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Archive ${entity?.name ?? ''}?`}
        description={entity === null ? '' : props.archiving(entity)}
        confirmLabel={`Archive ${entity?.name ?? ''}`}
        danger
        loading={archive.archiving}
        onConfirm={() => void doArchive()}
      />
    </>
  );
}
