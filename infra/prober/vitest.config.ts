import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'prober', include: ['test/**/*.test.ts'], expect: { poll: { timeout: 10_000 } } },
});
