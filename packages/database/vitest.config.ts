// Brings the type of inject('postgres') into this package.
import type {} from '@toast/local/vitest-postgres';
import { configDefaults, defineConfig } from 'vitest/config';

// Looks at what the other suites have sent, so it comes after them and only on Citus: see infra/local's part "routing".
const routing = ['src/routing/**'];
const after = Boolean(process.env.TOAST_ROUTING_OF);

export default defineConfig({
  test: {
    name: 'database',
    include: after ? ['src/routing/*.test.ts'] : ['src/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(after ? [] : routing)],
    globalSetup: ['@toast/local/vitest-postgres'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
