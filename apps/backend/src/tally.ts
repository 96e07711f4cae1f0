/** How many are at something, by name; a name with nobody takes no room. */
export type Tally = {
  of(name: string): number;
  /** Of all names. */
  readonly sum: number;
  /** Counts it under the name for as long as it takes. */
  during<T>(name: string, work: () => Promise<T>): Promise<T>;
};

export function createTally(): Tally {
  const counts = new Map<string, number>();
  return {
    of: (name) => counts.get(name) ?? 0,
    get sum() {
      return [...counts.values()].reduce((sum, each) => sum + each, 0);
    },
    during: async (name, work) => {
      counts.set(name, (counts.get(name) ?? 0) + 1);
      try {
        return await work();
      } finally {
        const left = (counts.get(name) ?? 1) - 1;
        if (left === 0) counts.delete(name);
        else counts.set(name, left);
      }
    },
  };
}

/** One of its own for each owner, for as long as that lives. */
export function tallyPer<Owner extends object>(): (owner: Owner) => Tally {
  const tallies = new WeakMap<Owner, Tally>();
  return (owner) => {
    const known = tallies.get(owner) ?? createTally();
    tallies.set(owner, known);
    return known;
  };
}
