'use client';

import { Menu } from '@toast/ui/menu';
import { useTheme } from '@toast/ui/use-theme';
import { LogOut, Monitor, Moon, Sun } from 'lucide-react';
import { useOffice } from '~/shared/session/office.tsx';
import { initialsOf } from './initials.ts';
import { leave } from './leave.ts';

/** Who is signed in; theme and sign-out. `compact` shows the initials alone. */
export function AccountMenu({ compact = false }: { compact?: boolean }) {
  const { user } = useOffice().me;
  const [theme, choose] = useTheme();
  const look = (value: 'light' | 'dark' | 'system', label: string, icon: React.ReactNode) => ({
    label,
    icon,
    checked: theme === value,
    onSelect: () => choose(value),
  });
  return (
    <Menu
      align={compact ? 'end' : 'start'}
      trigger={
        <button
          type="button"
          className="flex min-h-target min-w-0 items-center gap-2.5 rounded-md px-1.5 py-1 text-start hover:bg-fill"
        >
          <span
            aria-hidden
            className="grid size-7 shrink-0 place-items-center rounded-full bg-accent-soft text-xs font-semibold text-accent-ink"
          >
            {initialsOf(user.name)}
          </span>
          <span className="sr-only">Account: {compact && user.name}</span>
          {!compact && (
            <span className="grid min-w-0">
              <span className="truncate">{user.name}</span>
              <span className="truncate text-xs text-muted">{user.email}</span>
            </span>
          )}
        </button>
      }
      items={[
        { heading: user.email },
        look('light', 'Light', <Sun aria-hidden />),
        look('dark', 'Dark', <Moon aria-hidden />),
        look('system', 'As the system', <Monitor aria-hidden />),
        'separator',
        { label: 'Sign out', icon: <LogOut aria-hidden />, onSelect: () => void leave() },
      ]}
    />
  );
}
