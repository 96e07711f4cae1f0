'use client';

import { limits } from '@toast/api/limits';
import { Badge } from '@toast/ui/badge';
import { Field } from '@toast/ui/field';
import { IconButton } from '@toast/ui/icon-button';
import { Input } from '@toast/ui/input';
import { Menu } from '@toast/ui/menu';
import { MoneyInput } from '@toast/ui/money-input';
import { ArrowDown, ArrowUp, ChevronDown, MoreHorizontal, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Draft } from '~/shared/trpc/outputs.ts';
import type { OptionForm } from './group-form.ts';
import { OptionDetails } from './option-details.tsx';

type Props = {
  groupId: string;
  draft: Draft;
  option: OptionForm;
  place: { readonly index: number; readonly last: number };
  errors: { readonly name: string | undefined; readonly price: string | undefined };
  onChange: (option: OptionForm) => void;
  onDefault: (on: boolean) => void;
  onStep: (by: -1 | 1) => void;
  onRemove: () => void;
  onLeave: (field: 'name' | 'price') => void;
};

/** An option in a line; what is rarely needed unfolds. */
export function OptionFields({
  groupId,
  draft,
  option,
  place,
  errors,
  onChange,
  onDefault,
  onStep,
  onRemove,
  onLeave,
}: Props) {
  const [open, setOpen] = useState(false);
  const name = option.name.trim() === '' ? `Option ${place.index + 1}` : option.name;
  return (
    <li className="grid gap-3 border-b border-line py-2.5 first:pt-0">
      <div className="flex items-start gap-2">
        <Field label={`Name of option ${place.index + 1}`} hideLabel error={errors.name} className="flex-1">
          <Input
            name={`options.${place.index}.name`}
            value={option.name}
            maxLength={limits.nameLength}
            onChange={(event) => onChange({ ...option, name: event.target.value })}
            onBlur={() => onLeave('name')}
            trailing={option.isDefault ? <Badge>Default</Badge> : undefined}
          />
        </Field>
        <Field label={`Price of ${name}`} hideLabel error={errors.price} className="w-28">
          <MoneyInput
            name={`options.${place.index}.price`}
            currency={draft.restaurant.currency}
            value={option.price}
            onValueChange={(price) => onChange({ ...option, price })}
            onBlur={() => onLeave('price')}
          />
        </Field>
        <IconButton
          label={`Details of ${name}`}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="aria-expanded:[&_svg]:rotate-180"
        >
          <ChevronDown aria-hidden className="transition-transform" />
        </IconButton>
        <Menu
          trigger={
            <IconButton label={`More for ${name}`} className="-ms-1.5">
              <MoreHorizontal aria-hidden />
            </IconButton>
          }
          items={[
            {
              label: 'Chosen by default',
              checked: option.isDefault,
              onSelect: () => onDefault(!option.isDefault),
            },
            {
              label: 'Move up',
              icon: <ArrowUp aria-hidden />,
              disabled: place.index === 0,
              onSelect: () => onStep(-1),
            },
            {
              label: 'Move down',
              icon: <ArrowDown aria-hidden />,
              disabled: place.index === place.last,
              onSelect: () => onStep(1),
            },
            'separator',
            { label: 'Remove', icon: <Trash2 aria-hidden />, danger: true, onSelect: onRemove },
          ]}
        />
      </div>
      {open && (
        <OptionDetails
          groupId={groupId}
          draft={draft}
          option={option}
          name={name}
          onChange={onChange}
          onDefault={onDefault}
        />
      )}
    </li>
  );
}
