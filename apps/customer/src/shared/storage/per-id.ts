import type { Stored } from '@toast/web/stored';

/** One store per id and page, so that whoever writes tells everybody who reads. */
export function perId<T>(make: (id: string) => Stored<T>): (id: string) => Stored<T> {
  const made = new Map<string, Stored<T>>();
  return (id) => {
    const known = made.get(id) ?? make(id);
    made.set(id, known);
    return known;
  };
}
