'use client';

import { Provider as DirectionProvider } from 'radix-ui/direction';
import { createContext, type ReactNode, useContext } from 'react';
import { readingDirection } from './reading-direction.ts';

export type LocaleSettings = {
  /** BCP 47 tag, e.g. "de-AT". */
  locale: string;
  /** IANA zone of the restaurant, e.g. "Europe/Vienna". */
  timeZone: string;
  /** ISO instant of the server's rendering, so that the browser's first rendering says the same. */
  now?: string | undefined;
};

const LocaleContext = createContext<LocaleSettings>({ locale: 'en', timeZone: 'UTC' });

/**
 * Gives Money, MoneyInput and Time their locale and zone, and the primitives their reading direction.
 * Put it in the layout, around everything.
 */
export function LocaleProvider({ children, ...settings }: LocaleSettings & { children: ReactNode }) {
  return (
    <DirectionProvider dir={readingDirection(settings.locale)}>
      <LocaleContext value={settings}>{children}</LocaleContext>
    </DirectionProvider>
  );
}

export function useLocaleSettings(): LocaleSettings {
  return useContext(LocaleContext);
}
