import type { Ground } from './record.ts';

/** For every function that a module exports, a call of it; the type misses the call that is not there. */
export type SamplesOf<Module> = {
  readonly [Name in keyof Module as Module[Name] extends (...args: never[]) => unknown ? Name : never]: (
    call: Module[Name],
    ground: Ground,
  ) => unknown;
};

/** All calls of a module, ready to be made: `[name, call]`, in the order of names. */
export type Calls = readonly (readonly [name: string, call: (ground: Ground) => unknown])[];

/** Pairs the functions of a module with their sample calls. */
export function callsOf<Module extends object>(module: Module, samples: SamplesOf<Module>): Calls {
  const names = Object.keys(samples) as (keyof SamplesOf<Module> & string)[];
  return names.toSorted().map((name) => [name, (ground) => samples[name](module[name], ground)]);
}
