/**
 * Drops the keys whose value is undefined. Under exactOptionalPropertyTypes an optional prop of ours cannot be
 * handed on to a primitive that does not accept an explicit undefined.
 */
export function defined<T extends object>(props: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key in props) {
    const value = props[key];
    if (value !== undefined) kept[key] = value as Exclude<T[typeof key], undefined>;
  }
  return kept;
}
