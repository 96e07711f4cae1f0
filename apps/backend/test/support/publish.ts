import type { ItemId } from '@toast/domain/ids';
import type { DraftItem } from '../../src/features/menu/draft.ts';
import type { SeededBackend } from './backend.ts';
import { adminClient } from './clients.ts';
import type { DemoRestaurant } from './restaurant.ts';
import { signIn } from './sign-in.ts';

/** The editable fields of an item of the draft, as an editor sends them back. */
export function fieldsOf(item: DraftItem) {
  const { contains, traces } = item.allergens;
  return {
    groupId: item.groupId,
    name: item.name,
    kitchenName: item.kitchenName,
    description: item.description,
    price: item.price,
    taxRateIds: [...item.taxRateIds],
    modifierGroupIds: [...item.modifierGroupIds],
    dietary: [...item.dietary],
    allergens: { ...item.allergens, contains: [...contains], traces: [...traces] },
    calories: item.calories,
    containsAlcohol: item.containsAlcohol,
    image: item.image,
    imageAlt: item.imageAlt,
    stationId: item.stationId,
    hidden: item.hidden,
  };
}

/** Changes one price in the draft and publishes it, as a manager does. @returns the new version. */
export async function publishPrice(
  backend: SeededBackend,
  { id: restaurantId }: DemoRestaurant,
  itemId: ItemId,
  price: number,
): Promise<number> {
  const admin = adminClient(backend.url, await signIn(backend, restaurantId));
  const draft = await admin.menu.draft.query({ restaurantId });
  const item = draft.items.find((candidate) => candidate.id === itemId);
  if (item === undefined) throw new Error('no such item in the draft');
  const { id, rev } = item;
  const saved = await admin.menu.saveItem.mutate({
    restaurantId,
    id,
    rev,
    fields: { ...fieldsOf(item), price },
  });
  if (saved.outcome !== 'SAVED') throw new Error(JSON.stringify(saved));
  const published = await admin.menu.publish.mutate({ restaurantId, draftRev: saved.draftRev });
  if (published.outcome !== 'PUBLISHED') throw new Error(JSON.stringify(published));
  return published.version;
}
