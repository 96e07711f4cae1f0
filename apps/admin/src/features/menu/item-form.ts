import { itemFields } from '@toast/api/admin';
import type { ItemContent } from '~/shared/draft/use-saves.ts';
import type { FormKind } from '~/shared/edit/form-kind.ts';
import type { DraftItem, ItemFields } from '~/shared/trpc/outputs.ts';

/** An item as it is typed: an amount may be missing, and calories are text until they are a number. */
export type ItemForm = Omit<ItemContent, 'price' | 'calories'> & {
  readonly price: number | null;
  readonly calories: string;
};
export type ItemFormField = keyof ItemForm & string;
export type Complaints = Partial<Record<ItemFormField, string>>;

export const toForm = ({ id: _, rev: __, ...item }: DraftItem): ItemForm => ({
  ...item,
  calories: item.calories === null ? '' : String(item.calories),
});

const sentences: Complaints = {
  name: 'Give it a name that guests read, at most 120 characters.',
  kitchenName: 'At most 120 characters, on one line.',
  description: 'At most 1,000 characters.',
  price: 'Enter a price, for example 12.50. Free is 0.',
  calories: 'A whole number up to 20,000, or nothing.',
  image: 'Small letters, digits, hyphens and slashes, such as demo/place/dish.svg.',
  imageAlt: 'Describe the picture for guests who cannot see it.',
};

const readCalories = (text: string): number | null =>
  text.trim() === '' ? null : /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN;

const candidate = (form: ItemForm) => ({
  ...form,
  calories: readCalories(form.calories),
  image: form.image === '' ? null : form.image,
});

/** What is wrong, by field and in the manager's words; what the server would refuse is found here first. */
export function complaintsAbout(form: ItemForm): Complaints {
  const parsed = itemFields.safeParse(candidate(form));
  const names = parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0]) as ItemFormField);
  const alone =
    form.image !== null && form.image !== '' && form.imageAlt.trim() === '' ? (['imageAlt'] as const) : [];
  return Object.fromEntries(
    [...names, ...alone].map((name) => [name, sentences[name] ?? 'This cannot be saved like that.']),
  );
}

/** What is sent and kept, trimmed as the server does; null while something is wrong. */
export function toContent(form: ItemForm): ItemContent | null {
  if (Object.keys(complaintsAbout(form)).length > 0) return null;
  const fields: ItemFields = itemFields.parse(candidate(form));
  return {
    ...form,
    name: fields.name,
    kitchenName: fields.kitchenName,
    description: fields.description,
    price: fields.price,
    calories: fields.calories,
    image: fields.image,
    imageAlt: fields.imageAlt,
  };
}

/** A new item of a group, taxed and cooked like those around it. */
export function newItem(groupId: DraftItem['groupId'], items: readonly DraftItem[]): ItemForm {
  const like = items.findLast((item) => item.groupId === groupId) ?? items[0];
  return {
    groupId,
    name: '',
    kitchenName: '',
    description: '',
    price: null,
    taxRateIds: like?.taxRateIds ?? [],
    modifierGroupIds: [],
    dietary: [],
    allergens: { declared: false, contains: [], traces: [] },
    calories: '',
    containsAlcohol: false,
    image: null,
    imageAlt: '',
    stationId: like?.stationId ?? null,
    hidden: false,
  };
}

export const itemKind: FormKind<ItemForm, ItemContent, DraftItem> = {
  noun: 'item',
  toForm,
  toContent,
  complaintsAbout,
  asNew: (form) => form,
};
