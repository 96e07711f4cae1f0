/** `id` taken out and put in at `index` of what is left; the list itself when it is not in it. */
export function moveTo<I extends string>(ids: readonly I[], id: I, index: number): I[] {
  const rest = ids.filter((one) => one !== id);
  if (rest.length === ids.length) return [...ids];
  const at = Math.max(0, Math.min(rest.length, index));
  return [...rest.slice(0, at), id, ...rest.slice(at)];
}

/** One step up (-1) or down (1); stays at the ends. */
export const moveBy = <I extends string>(ids: readonly I[], id: I, by: number): I[] =>
  moveTo(ids, id, ids.indexOf(id) + by);

/** Dropped before or after another one; from another list it comes in anew. */
export function dropAt<I extends string>(ids: readonly I[], id: I, target: I, edge: 'before' | 'after'): I[] {
  const rest = ids.filter((one) => one !== id);
  const at = rest.indexOf(target);
  if (id === target || at === -1) return [...ids];
  const index = edge === 'before' ? at : at + 1;
  return [...rest.slice(0, index), id, ...rest.slice(index)];
}
