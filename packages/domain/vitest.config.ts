import { defineConfig } from 'vitest/config';

// Pure functions leave nothing behind, so files may share a worker: half the time.
export default defineConfig({ test: { include: ['src/**/*.test.ts'], isolate: false } });
