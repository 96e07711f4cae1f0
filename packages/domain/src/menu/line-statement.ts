import { type Allergen, type AllergenStatement, allergens } from './dietary.ts';

/** What choosing an option does to the allergens of a line. */
export type AllergenChange = {
  readonly adds: readonly Allergen[];
  readonly removes: readonly Allergen[];
  readonly addsTraces: readonly Allergen[];
  /** Only for what is made apart: to leave something out does not clean the board it was cut on. */
  readonly removesTraces: readonly Allergen[];
  /** false = nobody has said what is in it, so nobody knows what is in the line either. */
  readonly declared: boolean;
};

/**
 * What a line contains, may have traces of, and whether anybody can say, once its options are chosen. The order of choices means
 * nothing: what one adds no other removes, and one that nobody knows makes the whole line unknown. In the order of the regulation's
 * list. For options that add and remove what they contain and no traces it is `lineAllergens`.
 */
export function lineStatement(own: AllergenStatement, changes: readonly AllergenChange[]): AllergenStatement {
  const all = (part: (change: AllergenChange) => readonly Allergen[]) => new Set(changes.flatMap(part));
  const [adds, removes] = [all((change) => change.adds), all((change) => change.removes)];
  const [addsTraces, removesTraces] = [
    all((change) => change.addsTraces),
    all((change) => change.removesTraces),
  ];
  const contains = allergens.filter(
    (one) => adds.has(one) || (own.contains.includes(one) && !removes.has(one)),
  );
  const traces = allergens.filter(
    (one) =>
      !contains.includes(one) &&
      (addsTraces.has(one) || (own.traces.includes(one) && !removesTraces.has(one))),
  );
  return { declared: own.declared && changes.every(({ declared }) => declared), contains, traces };
}

/** What a statement says of one allergen. Where it says nothing and is not declared, that is UNKNOWN and never NONE. */
export function allergenStatus(
  { declared, contains, traces }: AllergenStatement,
  allergen: Allergen,
): 'CONTAINS' | 'TRACES' | 'UNKNOWN' | 'NONE' {
  if (contains.includes(allergen)) return 'CONTAINS';
  if (traces.includes(allergen)) return 'TRACES';
  return declared ? 'NONE' : 'UNKNOWN';
}
