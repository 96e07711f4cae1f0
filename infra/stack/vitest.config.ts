import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'stack',
    globalSetup: ['@toast/local/vitest-postgres'],
    include: ['test/**/*.test.ts'],
    // One stack at a time: a dozen processes each.
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
});
