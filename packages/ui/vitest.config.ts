import { defineConfig } from 'vitest/config';

// Stylesheets are read as they are: the contrast test computes on the tokens themselves.
export default defineConfig({ test: { css: true } });
