import { asId, type MenuGroupId } from '../ids.ts';
import type { ChosenModifier } from '../pricing/cart.ts';
import type { Answer } from '../pricing/rules/answer.ts';
import {
  type DaypartId,
  type GroupPricing,
  type GroupStrategy,
  listedPrices,
  type Portion,
  type PortionId,
  type PreModifier,
  type PreModifierId,
  type PriceBook,
  type PriceRule,
  type PriceRuleId,
} from '../pricing/rules/price-book.ts';
import type { PriceContext } from '../pricing/rules/rule-for.ts';

const numbered = (kind: number, n: number): string =>
  `00000000-0000-7000-80${kind}-${String(n).padStart(12, '0')}`;
export const ruleId = (n: number): PriceRuleId => asId(numbered(20, n));
export const daypartId = (n: number): DaypartId => asId(numbered(21, n));
export const preModifierId = (n: number): PreModifierId => asId(numbered(22, n));
export const portionId = (n: number): PortionId => asId(numbered(23, n));
export const sectionId = (n: number): MenuGroupId => asId(numbered(15, n));

/** A rule that sets a fixed price, or whatever `rest` says. */
export const rule = (
  n: number,
  when: Exclude<PriceRule['when'], { strategy: 'OPEN' }>,
  price: number,
): PriceRule => ({ id: ruleId(n), priority: 0, when, amount: { kind: 'FIXED', price } });

export const openRule = (n: number, min: number, max: number | null = null): PriceRule => ({
  id: ruleId(n),
  priority: 0,
  when: { strategy: 'OPEN' },
  min,
  max,
});

export const groupPricing = (
  n: number,
  strategy: GroupStrategy,
  defaults: GroupPricing['defaults'] = 'CHARGED',
): GroupPricing => ({ id: ruleId(n), strategy, defaults });

export const preModifier = (
  n: number,
  name: string,
  price: PreModifier['price'] = { kind: 'NONE' },
  rest: Partial<PreModifier> = {},
): PreModifier => ({ id: preModifierId(n), name, display: 'PREFIX', removes: false, price, ...rest });

export const portion = (n: number, name: string, ppm: number, rest: Partial<Portion> = {}): Portion => ({
  id: portionId(n),
  name,
  ppm,
  rounding: 'HALF_EVEN',
  ...rest,
});

/** A book with only this in it. */
export const priceBook = (
  rest: Partial<Pick<PriceBook, 'rules' | 'groups'>> & {
    readonly preModifiers?: readonly PreModifier[];
    readonly portions?: readonly Portion[];
  },
): PriceBook => ({
  ...listedPrices,
  ...rest,
  preModifiers: Object.fromEntries((rest.preModifiers ?? []).map((one) => [one.id, one])),
  portions: Object.fromEntries((rest.portions ?? []).map((one) => [one.id, one])),
});

/** No daypart is on, and nobody knows where on the menu the item was found. */
export const anyTime: PriceContext = { dayparts: [], menuGroupId: null };

/** A choice with a pre-modifier, a portion or a price of its own. */
export const said = (of: ChosenModifier, words: Partial<Answer>): Answer => ({ ...of, ...words });
