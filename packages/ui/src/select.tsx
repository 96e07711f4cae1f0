'use client';

import { Check, ChevronDown } from 'lucide-react';
import * as SelectPrimitive from 'radix-ui/select';
import { Fragment, type ReactNode } from 'react';
import { cn } from './cn.ts';
import { defined } from './defined.ts';
import { useFieldControl } from './field-context.ts';
import { inputStyle } from './input-style.ts';
import { panelItemStyle, panelStyle } from './menu-style.ts';

export type SelectOption = {
  /** Not empty. */
  value: string;
  label: string;
  /** Second line in the list. */
  description?: string | undefined;
  icon?: ReactNode;
  disabled?: boolean | undefined;
  /** Heading shown above the first option of the same group. */
  group?: string | undefined;
};

export type SelectProps = {
  options: readonly SelectOption[];
  value?: string | undefined;
  defaultValue?: string | undefined;
  onValueChange?: ((value: string) => void) | undefined;
  placeholder?: string | undefined;
  name?: string | undefined;
  disabled?: boolean | undefined;
  /** Needed only outside of a Field. */
  'aria-label'?: string | undefined;
  className?: string | undefined;
};

/** One of a list. For two to four short options prefer SegmentedControl; on phones NativeSelect is often kinder. */
export function Select(props: SelectProps) {
  const {
    options,
    value,
    defaultValue,
    onValueChange,
    placeholder = 'Choose…',
    name,
    disabled,
    className,
  } = props;
  const field = useFieldControl();
  return (
    <SelectPrimitive.Root {...defined({ value, defaultValue, onValueChange, name, disabled })}>
      <SelectPrimitive.Trigger
        {...field}
        aria-label={props['aria-label']}
        className={cn(
          inputStyle,
          'flex items-center justify-between gap-2 text-start data-[placeholder]:text-muted',
          className,
        )}
      >
        <span className="truncate">
          <SelectPrimitive.Value placeholder={placeholder} />
        </span>
        <SelectPrimitive.Icon asChild>
          <ChevronDown aria-hidden className="size-icon shrink-0 text-muted" />
        </SelectPrimitive.Icon>
      </SelectPrimitive.Trigger>
      <SelectPrimitive.Portal>
        <SelectPrimitive.Content
          position="popper"
          sideOffset={4}
          collisionPadding={8}
          className={cn(
            panelStyle,
            'max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) overflow-hidden',
            'origin-(--radix-select-content-transform-origin)',
          )}
        >
          <SelectPrimitive.Viewport className="p-1">
            {options.map((option, index) => (
              <Fragment key={option.value}>
                {option.group && option.group !== options[index - 1]?.group && (
                  <div className="px-2.5 pt-2.5 pb-1 text-xs text-muted">{option.group}</div>
                )}
                <SelectPrimitive.Item
                  value={option.value}
                  disabled={option.disabled ?? false}
                  // Named by all it shows, not by the label alone.
                  aria-labelledby={undefined}
                  className={cn(panelItemStyle, 'pe-9')}
                >
                  {option.icon}
                  <span className="grid">
                    <SelectPrimitive.ItemText>{option.label}</SelectPrimitive.ItemText>
                    {option.description && <span className="text-sm text-muted">{option.description}</span>}
                  </span>
                  <SelectPrimitive.ItemIndicator className="absolute end-2.5 text-accent-ink">
                    <Check aria-hidden />
                  </SelectPrimitive.ItemIndicator>
                </SelectPrimitive.Item>
              </Fragment>
            ))}
          </SelectPrimitive.Viewport>
        </SelectPrimitive.Content>
      </SelectPrimitive.Portal>
    </SelectPrimitive.Root>
  );
}
