'use client';

import { toast, toastUndo } from '@toast/ui/toast';
import type { Entity } from '../edit/form-kind.ts';
import { changerOf } from '../words/changer-words.ts';
import { type ArchiveKind, useArchive, useRestore } from './use-saves.ts';

/** Archives something as it was seen, and says what came of it. */
export function useArchiveEntity(kind: ArchiveKind) {
  const { mutateAsync, isPending } = useArchive();
  const restore = useRestore();
  const undo = async (id: string, name: string, rev: number) => {
    const answer = await restore.mutateAsync({ kind, id, rev }).catch(() => null);
    if (answer?.outcome === 'SAVED') return void toast(`${name} is back in the draft`);
    toast({
      tone: 'bad',
      title: `${name} is still archived`,
      description: answer === null ? 'The office cannot be reached.' : 'It was changed again meanwhile.',
    });
  };
  const archive = async ({ id, name }: Entity, rev: number): Promise<'ARCHIVED' | 'STALE' | 'FAILED'> => {
    const answer = await mutateAsync({ kind, id, rev }).catch(() => null);
    if (answer?.outcome === 'SAVED') {
      toastUndo(`${name} archived`, () => void undo(id, name, answer.rev));
      return 'ARCHIVED';
    }
    if (answer === null) {
      toast({
        tone: 'bad',
        title: `${name} is not archived`,
        description: 'The office cannot be reached. Try again in a moment.',
      });
      return 'FAILED';
    }
    toast({
      tone: 'warn',
      title: `${changerOf(answer.changed)} changed ${name} meanwhile`,
      description: 'It is not archived. You see it as it is now; archive it if you still want to.',
    });
    return 'STALE';
  };
  return { archive, archiving: isPending };
}
