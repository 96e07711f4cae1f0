import type { PlaywrightTestConfig } from '@playwright/test';

/** The system's Chromium when the test command names one, else Playwright's own; the flags keep it from calling home. */
export const chromium = {
  browserName: 'chromium' as const,
  launchOptions: {
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--autoplay-policy=no-user-gesture-required',
    ],
  },
} satisfies PlaywrightTestConfig['use'];
