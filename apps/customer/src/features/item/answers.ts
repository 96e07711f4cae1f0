import { defaultModifiers } from '@toast/domain/menu/default-modifiers';
import type { Menu, ModifierOption } from '@toast/domain/menu/menu';
import type { OpenGroup } from '@toast/domain/menu/open-groups';
import type { ChosenModifier } from '@toast/domain/pricing/cart';
import type { StockBook } from '@toast/domain/stock/book';

type Answers = readonly ChosenModifier[];

const choose = (
  menu: Menu,
  stock: StockBook,
  open: OpenGroup,
  option: ModifierOption,
  quantity: number,
): ChosenModifier => ({
  groupId: open.group.id,
  optionId: option.id,
  quantity,
  modifiers: defaultModifiers(menu, option, stock),
});

/** The group's answers once this one option is the answer; what it opened stays answered when it was chosen already. */
export const chooseOnly = (
  menu: Menu,
  stock: StockBook,
  open: OpenGroup,
  option: ModifierOption,
): Answers => {
  const known = open.chosen.find(({ optionId }) => optionId === option.id);
  return [known ?? choose(menu, stock, open, option, 1)];
};

/** The group's answers with `quantity` of this option; 0 takes it away. Answers keep the order in which they were given. */
export function chooseSome(
  menu: Menu,
  stock: StockBook,
  open: OpenGroup,
  option: ModifierOption,
  quantity: number,
): Answers {
  const others = open.chosen.filter(({ optionId }) => optionId !== option.id);
  if (quantity <= 0) return others;
  if (others.length === open.chosen.length)
    return [...open.chosen, choose(menu, stock, open, option, quantity)];
  return open.chosen.map((choice) => (choice.optionId === option.id ? { ...choice, quantity } : choice));
}

export const quantityOf = (open: OpenGroup, option: ModifierOption): number =>
  open.chosen.reduce((sum, { optionId, quantity }) => (optionId === option.id ? sum + quantity : sum), 0);

/** Whether one more fits into the group. */
export const hasRoom = ({ max, count }: OpenGroup): boolean => max === null || count < max;
