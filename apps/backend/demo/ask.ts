import type { DemoModifierGroup, DemoOption } from './types.ts';

type Options = Readonly<Record<string, DemoOption>>;

/** Exactly one must be chosen. */
export const pickOne = (name: string, options: Options): DemoModifierGroup => ({
  name,
  min: 1,
  max: 1,
  multiSelect: false,
  options,
});

/** One may be chosen, or none. */
export const pickOneOrNone = (name: string, options: Options): DemoModifierGroup => ({
  ...pickOne(name, options),
  min: 0,
});

/** From `min` to `max`, counting quantities; `max: null` = as many as one likes. */
export const pickSome = (
  name: string,
  min: number,
  max: number | null,
  options: Options,
): DemoModifierGroup => ({
  name,
  min,
  max,
  multiSelect: true,
  options,
});
