import { type Allergen, type AllergenStatement, allergens } from '@toast/domain/menu/dietary';

export type Presence = 'none' | 'traces' | 'contains';

export const presenceOf = ({ contains, traces }: AllergenStatement, allergen: Allergen): Presence =>
  contains.includes(allergen) ? 'contains' : traces.includes(allergen) ? 'traces' : 'none';

/** An allergen is in one list at most, and the lists keep their one order. */
export function withPresence(
  statement: AllergenStatement,
  allergen: Allergen,
  presence: Presence,
): AllergenStatement {
  const of = (wanted: Presence) =>
    allergens.filter((one) => (one === allergen ? presence : presenceOf(statement, one)) === wanted);
  return { declared: statement.declared, contains: of('contains'), traces: of('traces') };
}
