'use client';

import * as TabsPrimitive from 'radix-ui/tabs';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn.ts';
import { defined } from './defined.ts';
import { SteadyLabel } from './steady-label.tsx';

export type Tab = {
  value: string;
  label: ReactNode;
  count?: number | undefined;
  disabled?: boolean | undefined;
};

export type TabsProps = {
  tabs: readonly Tab[];
  value?: string | undefined;
  defaultValue?: string | undefined;
  onValueChange?: ((value: string) => void) | undefined;
  /** Names the row of tabs. */
  label: string;
  /** `<TabPanel value="…">` for each tab. */
  children?: ReactNode;
  className?: string | undefined;
};

/** Views of one thing, side by side under one title. */
export function Tabs({ tabs, value, defaultValue, onValueChange, label, children, className }: TabsProps) {
  return (
    <TabsPrimitive.Root
      {...defined({
        value,
        onValueChange,
        defaultValue: defaultValue ?? (value ? undefined : tabs[0]?.value),
      })}
      className={cn('min-w-0', className)}
    >
      <div className="border-b border-line">
        <TabsPrimitive.List
          aria-label={label}
          className="-mx-2 -mb-px flex gap-1 overflow-x-auto overflow-y-hidden [scrollbar-width:none]"
        >
          {tabs.map((tab) => (
            <TabsPrimitive.Trigger
              key={tab.value}
              value={tab.value}
              disabled={tab.disabled ?? false}
              className={cn(
                'relative flex min-h-target shrink-0 items-center gap-1.5 rounded-md px-2 text-base text-muted transition-colors hover:text-ink',
                'focus-visible:-outline-offset-2 data-[state=active]:font-semibold data-[state=active]:text-ink',
                'after:absolute after:inset-x-2 after:bottom-0 after:h-0.5 after:rounded-full after:bg-transparent',
                'data-[state=active]:after:bg-accent disabled:opacity-60',
              )}
            >
              <SteadyLabel>{tab.label}</SteadyLabel>
              {tab.count !== undefined && (
                <span className="tabular text-sm font-normal text-muted">{tab.count}</span>
              )}
            </TabsPrimitive.Trigger>
          ))}
        </TabsPrimitive.List>
      </div>
      {children}
    </TabsPrimitive.Root>
  );
}

/** What a tab shows. */
export function TabPanel({ className, ...rest }: ComponentProps<typeof TabsPrimitive.Content>) {
  return <TabsPrimitive.Content {...rest} className={cn('pt-4', className)} />;
}
