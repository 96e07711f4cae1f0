'use client';

import { Check } from 'lucide-react';
import * as MenuPrimitive from 'radix-ui/dropdown-menu';
import type { ReactNode } from 'react';
import { cn } from './cn.ts';
import { panelItemStyle, panelStyle } from './menu-style.ts';

export type MenuItem =
  | {
      label: ReactNode;
      onSelect: () => void;
      icon?: ReactNode;
      /** Second line. */
      description?: ReactNode;
      /** A key or a value at the end. */
      trailing?: ReactNode;
      /** Shows a tick; the item is then a choice that is on or off. */
      checked?: boolean | undefined;
      danger?: boolean | undefined;
      disabled?: boolean | undefined;
    }
  | { heading: ReactNode }
  | 'separator';

export type MenuProps = {
  /** The button that opens it, e.g. an IconButton. */
  trigger: ReactNode;
  items: readonly MenuItem[];
  align?: 'start' | 'end' | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  className?: string | undefined;
};

/** More actions, behind one button; arrow keys and first letters work. */
export function Menu({ trigger, items, align = 'end', open, onOpenChange, className }: MenuProps) {
  return (
    <MenuPrimitive.Root
      modal={false}
      {...(open !== undefined && { open })}
      {...(onOpenChange && { onOpenChange })}
    >
      <MenuPrimitive.Trigger asChild>{trigger}</MenuPrimitive.Trigger>
      <MenuPrimitive.Portal>
        <MenuPrimitive.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className={cn(
            panelStyle,
            'max-h-(--radix-dropdown-menu-content-available-height) min-w-48 overflow-y-auto p-1',
            'origin-(--radix-dropdown-menu-content-transform-origin)',
            className,
          )}
        >
          {items.map((item, index) => (
            <MenuEntry key={entryKey(item, index)} item={item} />
          ))}
        </MenuPrimitive.Content>
      </MenuPrimitive.Portal>
    </MenuPrimitive.Root>
  );
}

function entryKey(item: MenuItem, index: number): string {
  return item !== 'separator' && 'label' in item && typeof item.label === 'string'
    ? item.label
    : `at-${index}`;
}

function MenuEntry({ item }: { item: MenuItem }) {
  if (item === 'separator') return <MenuPrimitive.Separator className="-mx-1 my-1 h-px bg-line" />;
  if ('heading' in item) {
    return (
      <MenuPrimitive.Label className="px-2.5 pt-2 pb-1 text-xs text-muted">
        {item.heading}
      </MenuPrimitive.Label>
    );
  }
  const content = (
    <>
      {item.icon}
      <span className="grid flex-1">
        <span>{item.label}</span>
        {item.description && <span className="text-sm text-muted">{item.description}</span>}
      </span>
      {item.trailing && <span className="ms-4 text-sm text-muted">{item.trailing}</span>}
    </>
  );
  const className = cn(panelItemStyle, item.danger && 'text-bad-ink data-[highlighted]:bg-bad-soft');
  const disabled = item.disabled ?? false;
  if (item.checked === undefined) {
    return (
      <MenuPrimitive.Item disabled={disabled} onSelect={item.onSelect} className={className}>
        {content}
      </MenuPrimitive.Item>
    );
  }
  return (
    <MenuPrimitive.CheckboxItem
      checked={item.checked}
      disabled={disabled}
      onSelect={item.onSelect}
      className={cn(className, 'pe-9')}
    >
      {content}
      <MenuPrimitive.ItemIndicator className="absolute end-2.5 text-accent-ink">
        <Check aria-hidden />
      </MenuPrimitive.ItemIndicator>
    </MenuPrimitive.CheckboxItem>
  );
}
