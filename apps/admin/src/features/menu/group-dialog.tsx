'use client';

import { limits } from '@toast/api/limits';
import { Button } from '@toast/ui/button';
import { Dialog } from '@toast/ui/dialog';
import { Field } from '@toast/ui/field';
import { Input } from '@toast/ui/input';
import { Textarea } from '@toast/ui/textarea';
import { toast, toastUndo } from '@toast/ui/toast';
import { newId } from '@toast/web/new-id';
import { type SubmitEvent, useState } from 'react';
import { useSaveGroup } from '~/shared/draft/use-saves.ts';
import type { DraftGroup } from '~/shared/trpc/outputs.ts';

type Props = {
  /** null = a new one. */
  group: DraftGroup | null;
  onClose: () => void;
  onSaved: (id: string) => void;
};

/** Name and description of a menu group. */
export function GroupDialog({ group, onClose, onSaved }: Props) {
  const [name, setName] = useState(group?.name ?? '');
  const [description, setDescription] = useState(group?.description ?? '');
  const [tried, setTried] = useState(false);
  const save = useSaveGroup();
  const missing = name.trim() === '';

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing || save.isPending) return;
    const id = group?.id ?? newId();
    const fields = { name: name.trim(), description: description.trim() };
    try {
      const answer = await save.mutateAsync({ id, rev: group?.rev ?? null, fields });
      if (answer.outcome === 'STALE') {
        toast({
          tone: 'warn',
          title: 'Somebody else changed this group',
          description: 'You see what they left now. Your text is still here: save it again if you want it.',
        });
        return;
      }
      onSaved(id);
      onClose();
      if (group === null) return void toast(`${fields.name} added`);
      const before = { name: group.name, description: group.description };
      toastUndo(`${fields.name} saved`, () => save.mutate({ id, rev: answer.rev, fields: before }));
    } catch {
      toast({
        tone: 'bad',
        title: 'The group could not be saved',
        description: 'Your text is still here. Try again in a moment.',
      });
    }
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={group === null ? 'Add a group' : `Edit ${group.name}`}
      footer={
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            form="group-form"
            variant="primary"
            loading={save.isPending}
            loadingLabel="Saving…"
          >
            {group === null ? 'Add group' : 'Save group'}
          </Button>
        </div>
      }
    >
      <form id="group-form" onSubmit={(event) => void send(event)} className="grid gap-4">
        <Field
          label="Name"
          required
          error={tried && missing ? 'Give it a name that guests read.' : undefined}
        >
          <Input
            data-autofocus
            value={name}
            maxLength={limits.nameLength}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <Field label="Description" optionalLabel="optional">
          <Textarea
            rows={2}
            value={description}
            maxLength={limits.descriptionLength}
            onChange={(event) => setDescription(event.target.value)}
          />
        </Field>
      </form>
    </Dialog>
  );
}
