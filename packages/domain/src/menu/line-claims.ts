import { denying } from './denied-claims.ts';
import { type AllergenStatement, type DietaryTag, dietaryTags } from './dietary.ts';
import type { Item } from './menu.ts';

/** The claims of an option itself; KEEP = it changes none ("no onions", "well done"), an empty list = it makes none. */
export type OptionClaims = readonly DietaryTag[] | 'KEEP';

const makes = (claims: OptionClaims, tag: DietaryTag): boolean =>
  claims === 'KEEP' || claims.includes(tag) || (tag === 'VEGETARIAN' && claims.includes('VEGAN'));

/**
 * The dietary claims of a line once its options are chosen: those of the item that every option makes as well and that the
 * allergens of the line do not deny, so a vegan burger with bacon claims nothing and one with cheese is vegetarian at best. Hot is
 * what anything in it makes hot. `statement` is the line's, not the item's; where options left it unknown, nothing is gluten-free.
 */
export function lineClaims(
  item: Pick<Item, 'dietary' | 'allergens'>,
  chosen: readonly OptionClaims[],
  statement: AllergenStatement,
): readonly DietaryTag[] {
  const lost = item.allergens.declared && !statement.declared;
  const holds = (tag: DietaryTag): boolean => {
    if (tag === 'SPICY')
      return [item.dietary, ...chosen].some((claims) => claims !== 'KEEP' && claims.includes(tag));
    if (tag === 'GLUTEN_FREE' && lost) return false;
    return (
      [item.dietary, ...chosen].every((claims) => makes(claims, tag)) && denying(tag, statement).length === 0
    );
  };
  const held = dietaryTags.filter(holds);
  // Vegan says it already, where the item did not say both.
  const twice = held.includes('VEGAN') && !item.dietary.includes('VEGETARIAN');
  return twice ? held.filter((tag) => tag !== 'VEGETARIAN') : held;
}
