'use client';

import { toast } from '@toast/ui/toast';
import type { Entity } from '../edit/form-kind.ts';
import { changerOf } from '../words/changer-words.ts';
import { type ArchiveKind, useArchive } from './use-saves.ts';

/** Archives something as it was seen, and says what came of it. */
export function useArchiveEntity(kind: ArchiveKind) {
  const { mutateAsync, isPending } = useArchive();
  const archive = async ({ id, name }: Entity, rev: number): Promise<'ARCHIVED' | 'STALE' | 'FAILED'> => {
    const answer = await mutateAsync({ kind, id, rev }).catch(() => null);
    if (answer?.outcome === 'SAVED') {
      toast(`${name} archived`);
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
