'use client';

import type { LastChange } from '@toast/api/change';
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
  readonly taken: Partial<F>;
  /** Who saved in between, and when; null = not known, or nobody did. */
  readonly changed: LastChange | null;
  readonly change: (some: Partial<F>) => void;
  /** Somebody else saved in between: takes over what only they changed. */
  readonly catchUp: (theirs: F, rev: number, changed: LastChange | null) => void;
  /** Ends conflicts: mine or theirs. */
  readonly choose: (names: readonly (keyof F & string)[], whose: 'mine' | 'theirs') => void;
  /** It was read what somebody else changed. */
  readonly understood: () => void;
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
    taken: now.taken ?? {},
    changed: now.changed ?? null,
    change: (some) => write({ ...now, mine: { ...now.mine, ...some } }),
    catchUp: (theirs, rev, changed) => {
      const { fields, conflicts, taken } = merge(now.base, now.mine, theirs);
      const open = Object.fromEntries(conflicts.map((name) => [name, theirs[name]])) as Partial<F>;
      const before = Object.fromEntries(taken.map((name) => [name, now.base[name]])) as Partial<F>;
      write({ base: theirs, rev, mine: fields, theirs: open, taken: { ...now.taken, ...before }, changed });
    },
    choose: (names, whose) => {
      const chosen = (name: string) => names.includes(name);
      const entries = Object.entries(now.theirs);
      const value = Object.fromEntries(entries.filter(([name]) => chosen(name)));
      const rest = Object.fromEntries(entries.filter(([name]) => !chosen(name))) as Partial<F>;
      write({ ...now, mine: whose === 'mine' ? now.mine : { ...now.mine, ...value }, theirs: rest });
    },
    understood: () => write({ ...now, taken: {} }),
    discard: () => writeEdit(id, null),
  };
}

/** Begins something new under an id that was minted for it. */
export const beginEdit = <F>(id: string, fields: F): void =>
  writeEdit(id, { base: fields, rev: null, mine: fields, theirs: {} } satisfies Edit<F>);
