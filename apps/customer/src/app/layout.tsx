import { LocaleProvider } from '@toast/ui/locale';
import { SkipLink } from '@toast/ui/skip-link';
import { ThemeScript } from '@toast/ui/theme-script';
import { Toaster } from '@toast/ui/toast';
import { nonceOf } from '@toast/web/content-policy';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { FocusOnNavigation } from '~/shared/focus-on-navigation.tsx';
import { BrowserProvider } from '~/shared/trpc/browser-provider.tsx';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Order food · Toast', template: '%s · Toast' },
  description: 'Order directly from the restaurant.',
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf7f2' },
    { media: '(prefers-color-scheme: dark)', color: '#14100d' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = nonceOf((await headers()).get('content-security-policy'));
  return (
    <html lang="en" data-mood="guest" suppressHydrationWarning>
      <head>
        <ThemeScript nonce={nonce} />
      </head>
      <body>
        <LocaleProvider locale="en-GB" timeZone="UTC" now={new Date().toISOString()}>
          <BrowserProvider>
            <SkipLink />
            <FocusOnNavigation />
            {children}
            <Toaster className="sm:start-6 sm:end-auto sm:bottom-[max(1.5rem,var(--toast-bottom,0px))]" />
          </BrowserProvider>
        </LocaleProvider>
      </body>
    </html>
  );
}
