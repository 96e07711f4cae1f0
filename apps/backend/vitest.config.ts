// Brings the type of inject('postgres') into this package.
import type {} from '@toast/local/vitest-postgres';
import { configDefaults, defineConfig } from 'vitest/config';

// What only a cluster can show; plain PostgreSQL has no shards to move.
const ofCitus = process.env.TOAST_TEST_CITUS_URL ? [] : ['test/citus/**'];

export default defineConfig({
  test: {
    name: 'backend',
    include: ['src/**/*.test.ts', 'demo/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...ofCitus],
    globalSetup: ['@toast/local/vitest-postgres'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
