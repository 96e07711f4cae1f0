import { plural } from '~/shared/format/plural.ts';
import type { GroupForm } from './group-form.ts';

export const groupFieldLabels: Readonly<Record<keyof GroupForm, string>> = {
  name: 'Name',
  min: 'At least',
  max: 'At most',
  multiSelect: 'How many can be chosen',
  options: 'Options',
};

/** A field's value as one reads it, where two versions are compared. */
export function groupValue(form: Partial<GroupForm>, field: keyof GroupForm): string {
  switch (field) {
    case 'options':
      return `${plural(form.options?.length ?? 0, 'option')}: ${(form.options ?? []).map(({ name }) => name).join(', ')}`;
    case 'multiSelect':
      return form.multiSelect === true ? 'several' : 'one';
    case 'max':
      return form.max == null ? 'no limit' : String(form.max);
    case 'min':
      return String(form.min ?? 0);
    case 'name':
      return form.name ?? '';
  }
}
