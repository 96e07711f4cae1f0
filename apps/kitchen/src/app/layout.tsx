import { LocaleProvider } from '@toast/ui/locale';
import { SkipLink } from '@toast/ui/skip-link';
import { ThemeScript } from '@toast/ui/theme-script';
import { Toaster } from '@toast/ui/toast';
import { nonceOf } from '@toast/web/content-policy';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import './globals.css';

export const metadata: Metadata = {
  title: 'Kitchen · Toast',
  description: 'The tickets of one restaurant.',
  robots: { index: false },
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#14100d' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = nonceOf((await headers()).get('content-security-policy'));
  return (
    <html lang="en" data-mood="line" data-theme="dark" suppressHydrationWarning>
      <head>
        <ThemeScript nonce={nonce} storageKey="toast-kitchen-theme" />
      </head>
      <body>
        <LocaleProvider locale="en-GB" timeZone="UTC">
          <SkipLink />
          {children}
          <Toaster />
        </LocaleProvider>
      </body>
    </html>
  );
}
