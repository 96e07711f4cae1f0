import type { ModifierOption } from '../../menu/menu.ts';
import type { Portion, PreModifier } from './price-book.ts';

/** What the cook reads of a choice: "EXTRA cheese – 1st half", "dressing ON SIDE", "2 × NO onion". */
export function kitchenText(
  option: Pick<ModifierOption, 'name' | 'kitchenName'>,
  quantity: number,
  pre: PreModifier | undefined,
  portion: Portion | undefined,
): string {
  const name = option.kitchenName === '' ? option.name : option.kitchenName;
  const spoken =
    pre === undefined ? name : pre.display === 'PREFIX' ? `${pre.name} ${name}` : `${name} ${pre.name}`;
  const counted = quantity === 1 ? spoken : `${quantity} × ${spoken}`;
  return portion === undefined ? counted : `${counted} – ${portion.name}`;
}
