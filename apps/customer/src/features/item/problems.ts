import type { Menu } from '@toast/domain/menu/menu';
import type { OpenGroup } from '@toast/domain/menu/open-groups';
import type { ModifierViolation } from '@toast/domain/menu/violation';
import type { Cart, CartLine } from '@toast/domain/pricing/cart';
import { judgeCart } from '@toast/domain/pricing/judge-cart';
import type { CartRefusal } from '@toast/domain/refusal';
import type { StockBook } from '@toast/domain/stock/book';

type SoldOut = Extract<CartRefusal, { code: 'ITEM_86' }>;

/** What keeps a line from being added as it is, beside what the cart already holds. */
export type Problems = {
  readonly violations: readonly ModifierViolation[];
  readonly soldOut: readonly SoldOut[];
};

/** Judges the line by the same rules as the server, together with the other lines: the last portion can be had once. */
export function problemsOf(menu: Menu, stock: StockBook, others: Cart, line: CartLine): Problems {
  const refusals = judgeCart(menu, stock, { ...others, lines: [...others.lines, line] });
  const rules = refusals.find((refusal) => refusal.code === 'MODIFIER_RULE' && refusal.lineId === line.id);
  return {
    violations: rules?.code === 'MODIFIER_RULE' ? rules.violations : [],
    soldOut: refusals.filter(
      (refusal) => refusal.code === 'ITEM_86' && refusal.lineIds.includes(line.id),
    ) as SoldOut[],
  };
}

/** The violations of one open group. */
export const violationsOf = (
  violations: readonly ModifierViolation[],
  { group, path }: OpenGroup,
): ModifierViolation[] =>
  violations.filter(
    (one) =>
      one.groupId === group.id &&
      one.path.length === path.length &&
      one.path.every((id, i) => id === path[i]),
  );

/** Names an open group in the page, to scroll to it. */
export const groupElementId = ({ group, at }: OpenGroup): string => `choose-${[...at, group.id].join('-')}`;
