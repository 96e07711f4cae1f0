'use client';

import { Check } from 'lucide-react';
import * as CheckboxPrimitive from 'radix-ui/checkbox';
import * as RadioGroupPrimitive from 'radix-ui/radio-group';
import type { ReactNode } from 'react';
import { ChoiceRow, choiceRowStyle } from './choice-row.tsx';
import { cn } from './cn.ts';
import { defined } from './defined.ts';
import { useFieldGroup } from './field-context.ts';
import { markStyle } from './mark-style.ts';

export type Choice = {
  value: string;
  label: ReactNode;
  description?: ReactNode;
  /** At the end of the row: a price, a count, a badge. */
  trailing?: ReactNode;
  disabled?: boolean | undefined;
};

type Common = {
  choices: readonly Choice[];
  name?: string | undefined;
  disabled?: boolean | undefined;
  'aria-label'?: string | undefined;
  'aria-labelledby'?: string | undefined;
  className?: string | undefined;
};

export type ChoiceListProps = Common &
  (
    | { type: 'single'; value: string | null; onValueChange: (value: string) => void }
    | {
        type: 'multiple';
        value: readonly string[];
        onValueChange: (value: string[]) => void;
        /** At this many the rest cannot be chosen. */
        max?: number | undefined;
      }
  );

/** Rows to choose one (round marks) or several (square marks) from; every row is a full target. */
export function ChoiceList(props: ChoiceListProps) {
  const field = useFieldGroup();
  const label = defined({ 'aria-label': props['aria-label'], 'aria-labelledby': props['aria-labelledby'] });
  const className = cn('grid min-w-0 divide-y divide-line', props.className);

  if (props.type === 'single') {
    return (
      <RadioGroupPrimitive.Root
        {...field}
        {...label}
        value={props.value ?? ''}
        onValueChange={props.onValueChange}
        {...defined({ name: props.name, disabled: props.disabled })}
        className={className}
      >
        {props.choices.map((choice) => (
          <RadioGroupPrimitive.Item
            key={choice.value}
            value={choice.value}
            disabled={choice.disabled ?? false}
            className={choiceRowStyle}
          >
            <ChoiceRow
              {...choice}
              mark={
                <span
                  className={cn(
                    markStyle,
                    'rounded-full bg-surface',
                    'group-data-[state=checked]/choice:border-[6px] group-data-[state=checked]/choice:border-accent',
                  )}
                />
              }
            />
          </RadioGroupPrimitive.Item>
        ))}
      </RadioGroupPrimitive.Root>
    );
  }

  const chosen = new Set(props.value);
  const full = props.max !== undefined && chosen.size >= props.max;
  const toggle = (value: string) =>
    props.onValueChange(
      chosen.has(value) ? props.value.filter((one) => one !== value) : [...props.value, value],
    );
  return (
    <fieldset {...field} {...label} className={className}>
      {props.choices.map((choice) => {
        const on = chosen.has(choice.value);
        return (
          <CheckboxPrimitive.Root
            key={choice.value}
            checked={on}
            value={choice.value}
            {...defined({ name: props.name })}
            disabled={props.disabled || choice.disabled || (full && !on)}
            onCheckedChange={() => toggle(choice.value)}
            className={choiceRowStyle}
          >
            <ChoiceRow
              {...choice}
              mark={
                <span
                  className={cn(
                    markStyle,
                    'rounded-md group-data-[state=checked]/choice:border-accent group-data-[state=checked]/choice:bg-accent',
                  )}
                >
                  {on && <Check aria-hidden strokeWidth={3} className="size-[calc(var(--icon)*0.75)]" />}
                </span>
              }
            />
          </CheckboxPrimitive.Root>
        );
      })}
    </fieldset>
  );
}
