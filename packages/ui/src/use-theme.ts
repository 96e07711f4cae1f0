'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { applyTheme, readTheme, type Theme, themeStorageKey } from './theme-store.ts';

function subscribe(changed: () => void) {
  window.addEventListener('toast-theme', changed);
  window.addEventListener('storage', changed);
  return () => {
    window.removeEventListener('toast-theme', changed);
    window.removeEventListener('storage', changed);
  };
}

function attribute(): Theme {
  const set = document.documentElement.dataset.theme;
  return set === 'light' || set === 'dark' ? set : 'system';
}

/** The chosen theme (null until the browser has taken over) and a way to choose another. */
export function useTheme(storageKey: string = themeStorageKey): [Theme | null, (theme: Theme) => void] {
  const theme = useSyncExternalStore<Theme | null>(
    subscribe,
    () => readTheme(storageKey) ?? attribute(),
    () => null,
  );
  const choose = useCallback((next: Theme) => applyTheme(next, storageKey), [storageKey]);
  return [theme, choose];
}
