// Brings the type of inject('postgres') into this package.
import type {} from '@toast/local/vitest-postgres';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'backend',
    include: ['src/**/*.test.ts', 'demo/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['@toast/local/vitest-postgres'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
