'use client';

import { useSyncExternalStore } from 'react';
import { type Edit, editedIds, onEdits, readEdit, writeEdit } from './edits.ts';
import { merge, sameValue } from './merge.ts';

const none: readonly string[] = [];

/** Of what there are unsaved edits in this tab. */
export const useEditedIds = (): readonly string[] => useSyncExternalStore(onEdits, editedIds, () => none);

export type Editing<F> = {
  readonly fields: F;
  readonly rev: number | null;
  readonly base: F;
  readonly dirty: boolean;
  readonly theirs: Partial<F>;
  readonly change: (some: Partial<F>) => void;
  /** Somebody else saved in between: takes over what only they changed. */
  readonly catchUp: (theirs: F, rev: number) => void;
  /** Ends a conflict: mine or theirs. */
  readonly choose: (name: keyof F & string, whose: 'mine' | 'theirs') => void;
  readonly discard: () => void;
};

/** The fields of an entity as one edits them. Null when the entity neither exists nor is being made. */
export function useEdit<F extends Readonly<Record<string, unknown>>>(
  id: string,
  saved: { readonly fields: F; readonly rev: number } | null,
): Editing<F> | null {
  // What is stored under an id was written by this very hook for entities of the same kind.
  const edit = useSyncExternalStore(
    onEdits,
    () => readEdit(id),
    () => null,
  ) as Edit<F> | null;
  const now: Edit<F> | null =
    edit ?? (saved === null ? null : { base: saved.fields, rev: saved.rev, mine: saved.fields, theirs: {} });
  if (now === null) return null;
  const write = (next: Edit<F>) =>
    writeEdit(
      id,
      next.rev !== null && sameValue(next.base, next.mine) && Object.keys(next.theirs).length === 0
        ? null
        : next,
    );
  return {
    fields: now.mine,
    rev: now.rev,
    base: now.base,
    dirty: edit !== null,
    theirs: now.theirs,
    change: (some) => write({ ...now, mine: { ...now.mine, ...some } }),
    catchUp: (theirs, rev) => {
      const { fields, conflicts } = merge(now.base, now.mine, theirs);
      const open = Object.fromEntries(conflicts.map((name) => [name, theirs[name]])) as Partial<F>;
      write({ base: theirs, rev, mine: fields, theirs: open });
    },
    choose: (name, whose) => {
      const { [name]: value, ...rest } = now.theirs;
      const mine = whose === 'mine' ? now.mine : { ...now.mine, [name]: value };
      write({ ...now, mine, theirs: rest as Partial<F> });
    },
    discard: () => writeEdit(id, null),
  };
}

/** Begins something new under an id that was minted for it. */
export const beginEdit = <F>(id: string, fields: F): void =>
  writeEdit(id, { base: fields, rev: null, mine: fields, theirs: {} } satisfies Edit<F>);
