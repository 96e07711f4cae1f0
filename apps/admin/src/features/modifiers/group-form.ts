import { modifierGroupFields } from '@toast/api/admin';
import { newId } from '@toast/web/new-id';
import type { ModifierGroupContent } from '~/shared/draft/use-saves.ts';
import type { FormKind } from '~/shared/edit/form-kind.ts';
import type { DraftModifierGroup } from '~/shared/trpc/outputs.ts';

type Option = ModifierGroupContent['options'][number];

/** An option as it is typed: its price may be missing. */
export type OptionForm = Omit<Option, 'price'> & { readonly price: number | null };
export type GroupForm = Omit<ModifierGroupContent, 'options'> & { readonly options: readonly OptionForm[] };

/** By the path of the field: `name`, `max`, `options.2.price`. */
export type Complaints = Readonly<Record<string, string>>;

export const toForm = ({ id: _, rev: __, ...group }: DraftModifierGroup): GroupForm => group;

export const newGroup = (): GroupForm => ({
  name: '',
  min: 0,
  max: 1,
  multiSelect: false,
  options: [newOption()],
});

export const newOption = (): OptionForm => ({
  id: newId(),
  name: '',
  kitchenName: '',
  price: 0,
  isDefault: false,
  maxQuantity: 1,
  modifierGroupIds: [],
  taxRateIds: null,
  addsAllergens: [],
  removesAllergens: [],
});

/** One can be chosen, or several; the limits follow, because one kind's make no sense for the other. */
export const withKind = (form: GroupForm, multiSelect: boolean): Partial<GroupForm> =>
  multiSelect
    ? { multiSelect, max: null }
    : { multiSelect, max: 1, min: Math.min(form.min, 1), options: form.options.map(onlyFirstDefault(form)) };

const onlyFirstDefault =
  (form: GroupForm) =>
  (option: OptionForm): OptionForm =>
    option.isDefault && form.options.find(({ isDefault }) => isDefault)?.id !== option.id
      ? { ...option, isDefault: false }
      : option;

/** Of a group in which one can be chosen, one can be the default. */
export const withDefault = (form: GroupForm, id: string, isDefault: boolean): OptionForm[] =>
  form.options.map((option) =>
    option.id === id
      ? { ...option, isDefault }
      : isDefault && !form.multiSelect
        ? { ...option, isDefault: false }
        : option,
  );

/** What is wrong, by field and in the manager's words. */
export function complaintsAbout(form: GroupForm): Complaints {
  const found: Record<string, string> = {};
  const parsed = modifierGroupFields.safeParse(form);
  for (const { path } of parsed.success ? [] : parsed.error.issues) {
    const field = String(path[path.length - 1]);
    found[path.map(String).join('.')] =
      field === 'name'
        ? 'Give it a name.'
        : field === 'price'
          ? 'Enter a price; free is 0.'
          : 'This cannot be saved like that.';
  }
  if (form.max !== null && form.max < form.min) found['max'] = 'The most cannot be below the least.';
  return found;
}

export function toContent(form: GroupForm): ModifierGroupContent | null {
  if (Object.keys(complaintsAbout(form)).length > 0) return null;
  return {
    ...form,
    name: form.name.trim(),
    options: form.options.map((option) => ({
      ...option,
      name: option.name.trim(),
      kitchenName: option.kitchenName.trim(),
      price: option.price ?? 0,
    })),
  };
}

export const groupKind: FormKind<GroupForm, ModifierGroupContent, DraftModifierGroup> = {
  noun: 'modifier group',
  toForm,
  toContent,
  complaintsAbout,
  // Its options need ids of their own.
  asNew: (form) => ({
    ...form,
    options: form.options.map((option) => ({ ...option, id: newId<typeof option.id>() })),
  }),
};
