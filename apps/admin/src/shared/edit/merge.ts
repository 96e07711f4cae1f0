type Fields = Readonly<Record<string, unknown>>;

/** JSON values, compared by what they say. */
export const sameValue = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a);
  const right = new Map(Object.entries(b));
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && sameValue(value, right.get(key)))
  );
};

export type Merged<F> = {
  /** Theirs where only they changed, mine where I did. */
  readonly fields: F;
  /** Both changed it, and not to the same: `fields` has mine, somebody has to choose. */
  readonly conflicts: readonly (keyof F & string)[];
  /** Only they changed it, so `fields` has theirs. */
  readonly taken: readonly (keyof F & string)[];
};

/** Three versions become one: what both started from, what I made of it, what somebody else saved meanwhile. */
export function merge<F extends Fields>(base: F, mine: F, theirs: F): Merged<F> {
  const names = Object.keys(theirs) as (keyof F & string)[];
  const iChanged = (name: keyof F & string) => !sameValue(base[name], mine[name]);
  const theyChanged = (name: keyof F & string) => !sameValue(base[name], theirs[name]);
  const kept = names.filter(iChanged).map((name) => [name, mine[name]]);
  return {
    fields: { ...theirs, ...Object.fromEntries(kept) },
    conflicts: names.filter(
      (name) => iChanged(name) && theyChanged(name) && !sameValue(mine[name], theirs[name]),
    ),
    taken: names.filter((name) => theyChanged(name) && !iChanged(name)),
  };
}
