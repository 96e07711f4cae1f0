'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { IconButton } from './icon-button.tsx';
import { Menu } from './menu.tsx';
import { SegmentedControl } from './segmented-control.tsx';
import type { Theme } from './theme-store.ts';
import { useTheme } from './use-theme.ts';

export type ThemeToggleProps = {
  /** `menu` is an icon that opens a menu (default); `segments` shows all three. */
  look?: 'menu' | 'segments' | undefined;
  label?: string | undefined;
  lightLabel?: string | undefined;
  darkLabel?: string | undefined;
  systemLabel?: string | undefined;
  storageKey?: string | undefined;
};

/** Light, dark, or as the device. */
export function ThemeToggle(props: ThemeToggleProps) {
  const {
    look = 'menu',
    label = 'Theme',
    lightLabel = 'Light',
    darkLabel = 'Dark',
    systemLabel = 'System',
  } = props;
  const [theme, choose] = useTheme(props.storageKey);
  const options = [
    { value: 'light', label: lightLabel, icon: <Sun aria-hidden /> },
    { value: 'dark', label: darkLabel, icon: <Moon aria-hidden /> },
    { value: 'system', label: systemLabel, icon: <Monitor aria-hidden /> },
  ] as const;
  const pick = (value: string) => {
    const known = options.find((option) => option.value === value);
    if (known) choose(known.value satisfies Theme);
  };
  if (look === 'segments') {
    return (
      <SegmentedControl aria-label={label} segments={options} value={theme ?? ''} onValueChange={pick} />
    );
  }
  return (
    <Menu
      trigger={
        <IconButton label={label}>
          <Sun aria-hidden className="dark:hidden" />
          <Moon aria-hidden className="hidden dark:block" />
        </IconButton>
      }
      items={options.map((option) => ({
        label: option.label,
        icon: option.icon,
        checked: theme === option.value,
        onSelect: () => choose(option.value),
      }))}
    />
  );
}
