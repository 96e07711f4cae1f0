import { defineConfig } from '@playwright/test';
import { chromium } from './src/chromium.ts';

/** Journeys share one product and its data, so they run one after another; each uses what it made itself. */
export default defineConfig({
  testDir: './journeys',
  globalSetup: './src/start-product.ts',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list']],
  outputDir: 'test-results',
  use: {
    ...chromium,
    locale: 'en-IE',
    timezoneId: 'Europe/Dublin',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
});
