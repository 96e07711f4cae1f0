'use client';

import { limits } from '@toast/api/limits';
import { Button } from '@toast/ui/button';
import { Checkbox } from '@toast/ui/checkbox';
import { Field } from '@toast/ui/field';
import { Input } from '@toast/ui/input';
import { RadioCards } from '@toast/ui/radio-cards';
import { Stepper } from '@toast/ui/stepper';
import { Switch } from '@toast/ui/switch';
import { TextLink } from '@toast/ui/text-link';
import { Plus } from 'lucide-react';
import Link from 'next/link';
import { moveBy } from '~/shared/draft/reorder.ts';
import type { Complaints } from '~/shared/edit/form-kind.ts';
import { Section } from '~/shared/editor/section.tsx';
import { useRestaurant } from '~/shared/session/office.tsx';
import type { Draft } from '~/shared/trpc/outputs.ts';
import { type GroupForm, newOption, type OptionForm, withDefault, withKind } from './group-form.ts';
import { OptionFields } from './option-fields.tsx';
import type { Use } from './uses.ts';

type Props = {
  id: string;
  draft: Draft;
  form: GroupForm;
  uses: readonly Use[];
  errors: Complaints;
  onChange: (some: Partial<GroupForm>) => void;
  onLeave: (field: string) => void;
};

export function GroupFields({ id, draft, form, uses, errors, onChange, onLeave }: Props) {
  const { slug } = useRestaurant();
  const change = (one: OptionForm) =>
    onChange({ options: form.options.map((option) => (option.id === one.id ? one : option)) });
  const step = (option: OptionForm, by: -1 | 1) => {
    const ids = moveBy(
      form.options.map((one) => one.id),
      option.id,
      by,
    );
    onChange({ options: ids.flatMap((one) => form.options.find((known) => known.id === one) ?? []) });
  };
  return (
    <div className="grid gap-6">
      <Section title="The question">
        <Field label="Name" required error={errors['name']}>
          <Input
            name="name"
            value={form.name}
            maxLength={limits.nameLength}
            onChange={(event) => onChange({ name: event.target.value })}
            onBlur={() => onLeave('name')}
            data-autofocus={form.name === '' || undefined}
          />
        </Field>
        <RadioCards
          aria-label="How many can be chosen"
          columns={2}
          value={form.multiSelect ? 'several' : 'one'}
          onValueChange={(value) => onChange(withKind(form, value === 'several'))}
          cards={[
            { value: 'one', label: 'One', description: 'Such as a size.' },
            { value: 'several', label: 'Several', description: 'Such as toppings.' },
          ]}
        />
        {form.multiSelect ? (
          <div className="flex flex-wrap items-start gap-x-8 gap-y-3">
            <div className="grid gap-1.5">
              <span className="text-sm font-semibold">At least</span>
              <Stepper
                label="At least"
                min={0}
                max={limits.modifiersPerLine}
                value={form.min}
                onValueChange={(min) => onChange({ min })}
              />
            </div>
            <div className="grid gap-1.5">
              <span className="text-sm font-semibold">At most</span>
              <div className="flex items-center gap-4">
                {form.max !== null && (
                  <Stepper
                    label="At most"
                    min={1}
                    max={limits.modifiersPerLine}
                    value={form.max}
                    onValueChange={(max) => onChange({ max })}
                  />
                )}
                <Checkbox
                  label="No limit"
                  checked={form.max === null}
                  onCheckedChange={(none) => onChange({ max: none ? null : Math.max(form.min, 1) })}
                />
              </div>
            </div>
            {errors['max'] !== undefined && (
              <p role="alert" className="w-full text-sm text-bad-ink">
                {errors['max']}
              </p>
            )}
          </div>
        ) : (
          <Switch
            label="Required"
            description="Guests cannot order without an answer."
            checked={form.min > 0}
            onCheckedChange={(on) => onChange({ min: on ? 1 : 0 })}
          />
        )}
      </Section>
      <Section title="Options" description="Prices are added to the dish.">
        {form.options.length > 0 && (
          <ol aria-label="Options" className="grid">
            {form.options.map((option, index) => (
              <OptionFields
                key={option.id}
                groupId={id}
                draft={draft}
                option={option}
                place={{ index, last: form.options.length - 1 }}
                errors={{ name: errors[`options.${index}.name`], price: errors[`options.${index}.price`] }}
                onChange={change}
                onDefault={(on) => onChange({ options: withDefault(form, option.id, on) })}
                onStep={(by) => step(option, by)}
                onRemove={() => onChange({ options: form.options.filter((one) => one.id !== option.id) })}
                onLeave={(field) => onLeave(`options.${index}.${field}`)}
              />
            ))}
          </ol>
        )}
        <div>
          <Button
            icon={<Plus />}
            disabled={form.options.length >= limits.optionsPerGroup}
            onClick={() => onChange({ options: [...form.options, newOption()] })}
          >
            Add option
          </Button>
        </div>
      </Section>
      <Section title="Used by">
        {uses.length === 0 ? (
          <p className="text-muted">Nothing yet. Attach it in an item’s editor, under Modifiers.</p>
        ) : (
          <ul className="grid gap-1">
            {uses.map((use) => (
              <li key={`${use.kind} ${use.id} ${use.name}`}>
                <TextLink asChild>
                  <Link
                    href={
                      use.kind === 'item'
                        ? `/r/${slug}/menu?item=${use.id}`
                        : `/r/${slug}/modifiers?group=${use.id}`
                    }
                  >
                    {use.name}
                  </Link>
                </TextLink>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}
