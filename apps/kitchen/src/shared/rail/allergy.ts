import type { TicketView } from '@toast/api/kitchen';
import { type Allergen, allergens } from '@toast/domain/menu/dietary';

/** What is in any dish of the ticket that is still wanted, in the order of the law's list. */
export function allergensOf({ lines }: Pick<TicketView, 'lines'>): Allergen[] {
  const contained = new Set(
    lines.filter(({ state }) => state !== 'VOIDED').flatMap((line) => line.allergens),
  );
  return allergens.filter((allergen) => contained.has(allergen));
}

/** The dishes still wanted of which nobody has stated the allergens, each once: unknown is not none. */
export const unstatedIn = ({ lines }: Pick<TicketView, 'lines'>): string[] => [
  ...new Set(
    lines
      .filter(({ state, allergensDeclared }) => state !== 'VOIDED' && !allergensDeclared)
      .map(({ name }) => name),
  ),
];

/** Words with which guests tell of an allergy, in the languages our guests write; the note itself is always shown as well. */
const telling =
  /al+[eé]r[gx]|intol[eé]r|anaphyla|anafila|c(o?e|é)lia[ck]|zöliakie|celiaqu|アレルギー|过敏|過敏/i;

export const tellsOfAllergy = (note: string): boolean => telling.test(note);

/** The guest's own words about an allergy, from the order and its lines, each once. */
export const allergyNotes = ({ orderNote, lines }: Pick<TicketView, 'orderNote' | 'lines'>): string[] => [
  ...new Set([orderNote, ...lines.map(({ note }) => note)].filter(tellsOfAllergy)),
];
