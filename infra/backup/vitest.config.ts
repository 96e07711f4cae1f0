import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'backup',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
});
