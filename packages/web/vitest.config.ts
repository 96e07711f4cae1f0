import { defineConfig } from 'vitest/config';

// Pure functions leave nothing behind, so files may share a worker.
export default defineConfig({ test: { include: ['src/**/*.test.ts'], isolate: false } });
