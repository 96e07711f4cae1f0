import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'infra-checks',
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
