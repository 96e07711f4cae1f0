import type { PublicEvent } from '@toast/api/event';
import type { Menu } from '@toast/domain/menu/menu';

/** What a change means for a guest, in one sentence for a screen reader; '' = nothing worth saying. */
export function changeWords(menu: Menu, event: PublicEvent): string {
  if (event.type === 'menu.published') return 'The restaurant has updated its menu.';
  if (event.type === 'switch.changed')
    return event.payload.off ? 'The restaurant has paused orders.' : 'The restaurant takes orders again.';
  const { entityId, status, quantity } = event.payload;
  const name = nameOf(menu, entityId);
  if (name === null) return '';
  if (status === 'OUT_OF_STOCK' || quantity === 0) return `${name} is sold out.`;
  if (status === 'QUANTITY')
    return quantity !== null && quantity < 10 ? `Only ${quantity} left: ${name}.` : '';
  return `${name} can be ordered again.`;
}

function nameOf(menu: Menu, entityId: string): string | null {
  for (const item of Object.values(menu.items)) if (item.id === entityId) return item.name;
  for (const group of Object.values(menu.modifierGroups)) {
    for (const option of group.options) if (option.id === entityId) return option.name;
  }
  return null;
}
