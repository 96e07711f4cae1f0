import type { LastChange } from '@toast/api/change';

/** What somebody typed and has not saved, with what it started from. `rev` null = it is new. */
export type Edit<F> = {
  readonly base: F;
  readonly rev: number | null;
  readonly mine: F;
  /** What somebody else saved in fields that I changed too; to be chosen from. */
  readonly theirs: Partial<F>;
  /** What stood in fields that somebody else saved and I had not touched; theirs is taken over. */
  readonly taken?: Partial<F>;
  /** Who that was. */
  readonly changed?: LastChange | null;
};

const prefix = 'toast.edit.';
const known = new Map<string, unknown>();
const listeners = new Set<() => void>();
let ids: readonly string[] = [];
let loaded = false;

/** Survives a reload, an ended session and a closed panel, within this tab. */
function load(): void {
  if (loaded || typeof window === 'undefined') return;
  loaded = true;
  try {
    for (const key of Object.keys(window.sessionStorage)) {
      if (key.startsWith(prefix))
        known.set(key.slice(prefix.length), JSON.parse(window.sessionStorage.getItem(key) ?? 'null'));
    }
  } catch {
    // No storage, or not ours: then what is typed lives as long as the page.
  }
  ids = [...known.keys()];
}

export function readEdit(id: string): unknown {
  load();
  return known.get(id) ?? null;
}

export function writeEdit(id: string, edit: unknown): void {
  load();
  if (edit === null) known.delete(id);
  else known.set(id, edit);
  try {
    if (edit === null) window.sessionStorage.removeItem(prefix + id);
    else window.sessionStorage.setItem(prefix + id, JSON.stringify(edit));
  } catch {
    // As above.
  }
  if (ids.length !== known.size || edit === null) ids = [...known.keys()];
  for (const listener of listeners) listener();
}

export const editedIds = (): readonly string[] => {
  load();
  return ids;
};

export function onEdits(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
