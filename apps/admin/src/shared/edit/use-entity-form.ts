'use client';

import type { LastChange } from '@toast/api/change';
import { toast, toastUndo } from '@toast/ui/toast';
import { newId } from '@toast/web/new-id';
import { useState } from 'react';
import type { Complaints, Entity, Fields, FormKind } from './form-kind.ts';
import { beginEdit, type Editing } from './use-edit.ts';

type Answer<E> =
  | { readonly outcome: 'SAVED'; readonly rev: number }
  | { readonly outcome: 'STALE'; readonly current: E | null; readonly changed: LastChange | null };

/** The mutation that saves one. */
export type EntitySave<C, E> = {
  readonly mutateAsync: (save: {
    readonly id: string;
    readonly rev: number | null;
    readonly fields: C;
  }) => Promise<Answer<E>>;
  readonly isPending: boolean;
};

type Options<F extends Fields, C extends { readonly name: string }, E extends Entity> = {
  readonly id: string;
  readonly editing: Editing<F>;
  readonly kind: FormKind<F, C, E>;
  readonly save: EntitySave<C, E>;
  /** Somebody had archived it: what was typed goes on under this id. */
  readonly onNewId: (id: string) => void;
};

/** SAVED also when there was nothing to save; INVALID with what is wrong. */
export type SaveResult = 'SAVED' | 'INVALID' | 'STALE' | 'FAILED';

/** Saves what a form holds, offers undo, takes over what somebody else saved in between, and knows which complaints to show. */
export function useEntityForm<F extends Fields, C extends { readonly name: string }, E extends Entity>({
  id,
  editing,
  kind,
  save,
  onNewId,
}: Options<F, C, E>) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const complaints = kind.complaintsAbout(editing.fields);
  const errors: Complaints = Object.fromEntries(
    Object.entries(complaints).filter(([field]) => tried || left.has(field)),
  );
  const calm = () => {
    setTried(false);
    setLeft(new Set());
  };

  const undo = async (rev: number, base: F, name: string) => {
    const fields = kind.toContent(base);
    if (fields === null) return;
    const answer = await save.mutateAsync({ id, rev, fields }).catch(() => null);
    if (answer?.outcome === 'SAVED') return;
    toast({
      tone: 'warn',
      title: `${name} was changed again meanwhile`,
      description: 'It stays as it is now.',
    });
  };
  const goOnAsNew = (name: string) => {
    const fresh = newId();
    beginEdit(fresh, kind.asNew(editing.fields));
    editing.discard();
    onNewId(fresh);
    toast({
      tone: 'warn',
      title: `Somebody archived ${name}`,
      description: `What you typed is kept as a new ${kind.noun}: save it to bring it back.`,
    });
  };
  const send = async (): Promise<SaveResult> => {
    const fields = kind.toContent(editing.fields);
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
      const { current, changed } = answer;
      if (current === null) goOnAsNew(fields.name);
      else editing.catchUp(kind.toForm(current), current.rev, changed);
      return 'STALE';
    }
    editing.discard();
    if (rev === null) toast(`${fields.name} added to the draft`);
    else toastUndo(`${fields.name} saved`, () => void undo(answer.rev, base, fields.name));
    return 'SAVED';
  };

  return {
    errors,
    complaints,
    saving: save.isPending,
    leave: (field: string) => setLeft((was) => new Set([...was, field])),
    calm,
    save: async (): Promise<SaveResult> => {
      if (save.isPending) return 'FAILED';
      setTried(true);
      const result = await send();
      if (result === 'SAVED') calm();
      return result;
    },
  };
}
