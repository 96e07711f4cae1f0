import type { NextConfig } from 'next';

/** What the three apps' `next.config.ts` have in common; `directory` is that of the app. */
export function appConfig(directory: string): NextConfig;
