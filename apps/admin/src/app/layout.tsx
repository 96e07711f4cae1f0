import { LocaleProvider } from '@toast/ui/locale';
import { SkipLink } from '@toast/ui/skip-link';
import { ThemeScript } from '@toast/ui/theme-script';
import { Toaster } from '@toast/ui/toast';
import { nonceOf } from '@toast/web/content-policy';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { BrowserProvider } from '~/shared/trpc/browser-provider.tsx';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Office · Toast', template: '%s · Toast' },
  description: 'Orders, menu and stock of your restaurant.',
  robots: { index: false },
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
    <html lang="en" data-mood="office" suppressHydrationWarning>
      <head>
        <ThemeScript nonce={nonce} />
      </head>
      <body>
        <LocaleProvider locale="en-GB" timeZone="UTC" now={new Date().toISOString()}>
          <BrowserProvider>
            <SkipLink />
            {children}
            <Toaster />
          </BrowserProvider>
        </LocaleProvider>
      </body>
    </html>
  );
}
