import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'delivery', include: ['test/**/*.test.ts'], testTimeout: 30_000 },
});
