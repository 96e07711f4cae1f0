'use client';

import * as RadioGroupPrimitive from 'radix-ui/radio-group';
import type { ReactNode } from 'react';
import { cn } from './cn.ts';
import { defined } from './defined.ts';
import { useFieldGroup } from './field-context.ts';
import { markStyle } from './mark-style.ts';

export type RadioCard = {
  value: string;
  label: ReactNode;
  description?: ReactNode;
  icon?: ReactNode;
  trailing?: ReactNode;
  disabled?: boolean | undefined;
};

export type RadioCardsProps = {
  cards: readonly RadioCard[];
  value: string | null;
  onValueChange: (value: string) => void;
  /** Cards side by side where there is room; 1 stacks them. */
  columns?: 1 | 2 | 3 | undefined;
  name?: string | undefined;
  disabled?: boolean | undefined;
  'aria-label'?: string | undefined;
  className?: string | undefined;
};

const grid = { 1: '', 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-3' };

/** One of a few weighty options, each with room to explain itself. */
export function RadioCards(props: RadioCardsProps) {
  const field = useFieldGroup();
  return (
    <RadioGroupPrimitive.Root
      {...field}
      {...defined({ 'aria-label': props['aria-label'], name: props.name, disabled: props.disabled })}
      value={props.value ?? ''}
      onValueChange={props.onValueChange}
      className={cn('grid gap-2', grid[props.columns ?? 1], props.className)}
    >
      {props.cards.map((card) => (
        <RadioGroupPrimitive.Item
          key={card.value}
          value={card.value}
          disabled={card.disabled ?? false}
          className={cn(
            'group flex min-h-target items-start gap-3 rounded-lg border border-edge bg-surface p-3 text-start',
            'transition-[border-color,background-color,box-shadow] hover:bg-fill/50',
            'data-[state=checked]:border-accent data-[state=checked]:bg-accent-soft',
            'data-[state=checked]:shadow-[inset_0_0_0_1px_var(--color-accent)]',
            'disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-muted',
          )}
        >
          <span
            className={cn(
              markStyle,
              'mt-px rounded-full bg-surface group-data-[state=checked]:border-[6px] group-data-[state=checked]:border-accent',
            )}
          />
          <span className="grid min-w-0 flex-1">
            <span className="flex items-center gap-2 font-semibold [&_svg]:size-icon">
              {card.icon}
              {card.label}
            </span>
            {card.description && <span className="text-sm text-muted">{card.description}</span>}
          </span>
          {card.trailing !== undefined && <span className="tabular shrink-0">{card.trailing}</span>}
        </RadioGroupPrimitive.Item>
      ))}
    </RadioGroupPrimitive.Root>
  );
}
