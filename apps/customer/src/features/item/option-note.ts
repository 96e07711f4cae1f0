import { allergenWords } from '@toast/domain/menu/allergen-words';
import type { ModifierOption } from '@toast/domain/menu/menu';
import { listOf } from '~/shared/words/list.ts';

/** What to know before choosing an option: that it is gone, nearly gone, or changes what the dish contains. undefined = nothing. */
export function optionNote(
  option: Pick<ModifierOption, 'addsAllergens' | 'removesAllergens'>,
  orderable: boolean,
  remaining: number | null,
): string | undefined {
  const notes: string[] = [];
  if (!orderable) notes.push('Sold out');
  else if (remaining !== null && remaining < 10) notes.push(`Only ${remaining} left`);
  const { addsAllergens, removesAllergens } = option;
  const words = (list: typeof addsAllergens) => listOf(list.map((one) => allergenWords[one]));
  if (addsAllergens.length > 0) notes.push(`Contains ${words(addsAllergens)}`);
  if (removesAllergens.length > 0) notes.push(`Without ${words(removesAllergens)}`);
  return notes.length === 0 ? undefined : notes.join(' · ');
}
