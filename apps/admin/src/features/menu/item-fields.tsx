'use client';

import { limits } from '@toast/api/limits';
import { dietaryTags } from '@toast/domain/menu/dietary';
import { Field } from '@toast/ui/field';
import { Input } from '@toast/ui/input';
import { MoneyInput } from '@toast/ui/money-input';
import { NativeSelect } from '@toast/ui/native-select';
import { Switch } from '@toast/ui/switch';
import { Textarea } from '@toast/ui/textarea';
import { Checks } from '~/shared/editor/checks.tsx';
import { ModifierAttach } from '~/shared/editor/modifier-attach.tsx';
import { Section } from '~/shared/editor/section.tsx';
import type { Draft } from '~/shared/trpc/outputs.ts';
import { dietaryWords } from '~/shared/words/dietary-words.ts';
import { rateWords } from '~/shared/words/rate-words.ts';
import { AllergenTable } from './allergen-table.tsx';
import type { Complaints, ItemForm, ItemFormField } from './item-form.ts';
import { PictureField } from './picture-field.tsx';

type Props = {
  draft: Draft;
  form: ItemForm;
  /** Complaints about the fields that were left or tried to be saved. */
  errors: Complaints;
  onChange: (some: Partial<ItemForm>) => void;
  onLeave: (field: ItemFormField) => void;
};

/** Everything that an item is, in the order in which one thinks of it. */
export function ItemFields({ draft, form, errors, onChange, onLeave }: Props) {
  const { currency } = draft.restaurant;
  const pictures = [
    ...new Map(
      draft.items.flatMap((item) =>
        item.image === null
          ? []
          : [[item.image, { image: item.image, name: item.name, alt: item.imageAlt }] as const],
      ),
    ).values(),
  ];
  return (
    <div className="grid gap-6">
      <Section title="What guests see">
        <Field label="Name" required error={errors.name}>
          <Input
            name="name"
            value={form.name}
            maxLength={limits.nameLength}
            onChange={(event) => onChange({ name: event.target.value })}
            onBlur={() => onLeave('name')}
            data-autofocus={form.name === '' || undefined}
          />
        </Field>
        <div className="grid grid-cols-2 gap-4">
          <Field label="Price" required error={errors.price}>
            <MoneyInput
              name="price"
              currency={currency}
              value={form.price}
              onValueChange={(price) => onChange({ price })}
              onBlur={() => onLeave('price')}
            />
          </Field>
          <Field label="Group">
            <NativeSelect
              value={form.groupId}
              onChange={(event) =>
                onChange({
                  groupId: draft.groups.find(({ id }) => id === event.target.value)?.id ?? form.groupId,
                })
              }
            >
              {draft.groups.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </NativeSelect>
          </Field>
        </div>
        <Field label="Description" optionalLabel="optional" error={errors.description}>
          <Textarea
            name="description"
            rows={3}
            value={form.description}
            maxLength={limits.descriptionLength}
            onChange={(event) => onChange({ description: event.target.value })}
            onBlur={() => onLeave('description')}
          />
        </Field>
        <Switch
          label="Hidden from guests"
          description="Stays in the draft, and is not on the menu once published."
          checked={form.hidden}
          onCheckedChange={(hidden) => onChange({ hidden })}
        />
      </Section>
      <Section title="Modifiers" description="What guests are asked when they choose it.">
        <ModifierAttach
          label="Modifier groups"
          empty="Nothing is asked."
          ids={form.modifierGroupIds}
          groups={draft.modifierGroups}
          onChange={(modifierGroupIds) => onChange({ modifierGroupIds })}
        />
      </Section>
      <Section title="Diet and allergens">
        <Checks
          legend="Suits"
          options={dietaryTags.map((value) => ({ value, label: dietaryWords[value] }))}
          values={form.dietary}
          onChange={(dietary) => onChange({ dietary })}
        />
        <AllergenTable statement={form.allergens} onChange={(allergens) => onChange({ allergens })} />
        <div className="grid grid-cols-2 items-start gap-4">
          <Field label="Calories" optionalLabel="optional" error={errors.calories}>
            <Input
              name="calories"
              inputMode="numeric"
              value={form.calories}
              trailing="kcal"
              onChange={(event) => onChange({ calories: event.target.value })}
              onBlur={() => onLeave('calories')}
              className="tabular"
            />
          </Field>
          <Switch
            label="Contains alcohol"
            checked={form.containsAlcohol}
            onCheckedChange={(containsAlcohol) => onChange({ containsAlcohol })}
            className="mt-[1.7rem]"
          />
        </div>
      </Section>
      <Section title="Kitchen and tax">
        <div className="grid grid-cols-2 gap-4">
          <Field label="Kitchen name" optionalLabel="optional" error={errors.kitchenName}>
            <Input
              name="kitchenName"
              value={form.kitchenName}
              placeholder={form.name}
              maxLength={limits.nameLength}
              onChange={(event) => onChange({ kitchenName: event.target.value })}
              onBlur={() => onLeave('kitchenName')}
            />
          </Field>
          <Field label="Station">
            <NativeSelect
              value={form.stationId ?? ''}
              onChange={(event) =>
                onChange({
                  stationId: draft.stations.find(({ id }) => id === event.target.value)?.id ?? null,
                })
              }
            >
              <option value="">First station</option>
              {draft.stations.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </NativeSelect>
          </Field>
        </div>
        <Checks
          legend="Tax"
          options={draft.taxRates.map((rate) => ({ value: rate.id, label: rateWords(rate) }))}
          values={form.taxRateIds}
          onChange={(taxRateIds) => onChange({ taxRateIds })}
        />
      </Section>
      <Section title="Picture">
        <PictureField
          image={form.image}
          alt={form.imageAlt}
          pictures={pictures}
          errors={{ image: errors.image, alt: errors.imageAlt }}
          onChange={onChange}
          onLeave={onLeave}
        />
      </Section>
    </div>
  );
}
