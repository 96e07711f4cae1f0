import type { Menu, ModifierOption } from '@toast/domain/menu/menu';
import type { OpenGroup } from '@toast/domain/menu/open-groups';

/** The option that opened a nested group; null for a group of the dish itself. */
export function openerOf(menu: Menu, { path }: OpenGroup): ModifierOption | null {
  const id = path.at(-1);
  if (id === undefined) return null;
  for (const group of Object.values(menu.modifierGroups)) {
    const option = group.options.find((one) => one.id === id);
    if (option !== undefined) return option;
  }
  return null;
}
