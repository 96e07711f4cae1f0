'use client';

import { limits } from '@toast/api/limits';
import { allergenWords } from '@toast/domain/menu/allergen-words';
import { allergens } from '@toast/domain/menu/dietary';
import { Checkbox } from '@toast/ui/checkbox';
import { Field } from '@toast/ui/field';
import { Input } from '@toast/ui/input';
import { Stepper } from '@toast/ui/stepper';
import { Checks } from '~/shared/editor/checks.tsx';
import { ModifierAttach } from '~/shared/editor/modifier-attach.tsx';
import type { Draft } from '~/shared/trpc/outputs.ts';
import { capitalised } from '~/shared/words/list.ts';
import { rateWords } from '~/shared/words/rate-words.ts';
import type { OptionForm } from './group-form.ts';

type Props = {
  groupId: string;
  draft: Draft;
  option: OptionForm;
  name: string;
  onChange: (option: OptionForm) => void;
  onDefault: (on: boolean) => void;
};

const allergenOptions = allergens.map((value) => ({ value, label: capitalised(allergenWords[value]) }));

/** What an option changes about the dish, and what it asks in turn. */
export function OptionDetails({ groupId, draft, option, name, onChange, onDefault }: Props) {
  return (
    <div className="grid animate-fade-in gap-4 rounded-lg bg-sunken p-4">
      <div className="grid grid-cols-2 gap-4">
        <Field label="Kitchen name" optionalLabel="optional">
          <Input
            value={option.kitchenName}
            placeholder={option.name}
            maxLength={limits.nameLength}
            onChange={(event) => onChange({ ...option, kitchenName: event.target.value })}
          />
        </Field>
        <div className="grid content-start gap-1.5">
          <span className="text-sm font-semibold">At most of this one</span>
          <Stepper
            label={`At most of ${name}`}
            min={1}
            max={limits.quantityPerLine}
            value={option.maxQuantity}
            onValueChange={(maxQuantity) => onChange({ ...option, maxQuantity })}
          />
        </div>
      </div>
      <Checkbox label="Chosen by default" checked={option.isDefault} onCheckedChange={onDefault} />
      <div className="grid gap-1.5">
        <span className="text-sm font-semibold">Asks in turn</span>
        <ModifierAttach
          label={`Asked after ${name}`}
          empty="Nothing more is asked."
          ids={option.modifierGroupIds}
          groups={draft.modifierGroups.filter(({ id }) => id !== groupId)}
          onChange={(modifierGroupIds) => onChange({ ...option, modifierGroupIds })}
        />
      </div>
      <Checks
        legend="Adds allergens"
        options={allergenOptions}
        values={option.addsAllergens}
        onChange={(addsAllergens) => onChange({ ...option, addsAllergens })}
      />
      <Checks
        legend="Removes allergens"
        options={allergenOptions}
        values={option.removesAllergens}
        onChange={(removesAllergens) => onChange({ ...option, removesAllergens })}
      />
      <div className="grid gap-2">
        <Checkbox
          label="Taxed like the dish"
          checked={option.taxRateIds === null}
          onCheckedChange={(like) => onChange({ ...option, taxRateIds: like ? null : [] })}
        />
        {option.taxRateIds !== null && (
          <Checks
            legend="Own tax"
            options={draft.taxRates.map((rate) => ({ value: rate.id, label: rateWords(rate) }))}
            values={option.taxRateIds}
            onChange={(taxRateIds) => onChange({ ...option, taxRateIds })}
          />
        )}
      </div>
    </div>
  );
}
