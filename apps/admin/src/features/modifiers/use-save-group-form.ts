'use client';

import { toast, toastUndo } from '@toast/ui/toast';
import { newId } from '@toast/web/new-id';
import { useSaveModifierGroup } from '~/shared/draft/use-saves.ts';
import { beginEdit, type Editing } from '~/shared/edit/use-edit.ts';
import { type GroupForm, toContent, toForm } from './group-form.ts';

export type SaveResult = 'SAVED' | 'INVALID' | 'STALE' | 'FAILED';

/** Saves what the form holds, offers undo, and takes over what somebody else saved in between. */
export function useSaveGroupForm(id: string, editing: Editing<GroupForm>, onNewId: (id: string) => void) {
  const save = useSaveModifierGroup();
  const undo = async (rev: number, base: GroupForm, name: string) => {
    const fields = toContent(base);
    if (fields === null) return;
    const answer = await save.mutateAsync({ id, rev, fields }).catch(() => null);
    if (answer?.outcome !== 'SAVED')
      toast({
        tone: 'warn',
        title: `${name} was changed again meanwhile`,
        description: 'It stays as it is now.',
      });
  };
  const send = async (): Promise<SaveResult> => {
    const fields = toContent(editing.fields);
    if (fields === null) return 'INVALID';
    if (!editing.dirty) return 'SAVED';
    const { rev, base } = editing;
    const answer = await save.mutateAsync({ id, rev, fields }).catch(() => null);
    if (answer === null) {
      toast({
        tone: 'bad',
        title: `${fields.name} is not saved`,
        description: 'The office cannot be reached. What you typed is kept; try again in a moment.',
      });
      return 'FAILED';
    }
    if (answer.outcome === 'STALE') {
      if (answer.current !== null) {
        editing.catchUp(toForm(answer.current), answer.current.rev);
        return 'STALE';
      }
      // Archived by somebody: what was typed becomes a new group, whose options need ids of their own.
      const fresh = newId();
      beginEdit(fresh, {
        ...editing.fields,
        options: editing.fields.options.map((option) => ({ ...option, id: newId<typeof option.id>() })),
      });
      editing.discard();
      onNewId(fresh);
      toast({
        tone: 'warn',
        title: `Somebody archived ${fields.name}`,
        description: 'What you typed is kept as a new group: save it to bring it back.',
      });
      return 'STALE';
    }
    editing.discard();
    if (rev === null) toast(`${fields.name} added to the draft`);
    else toastUndo(`${fields.name} saved`, () => void undo(answer.rev, base, fields.name));
    return 'SAVED';
  };
  return { send, saving: save.isPending };
}
