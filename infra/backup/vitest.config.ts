// Brings the type of inject('postgres') into this package.
import type {} from '@toast/local/vitest-postgres';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'backup',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['@toast/local/vitest-postgres'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
