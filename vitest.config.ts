import { defineConfig } from 'vitest/config';

// Every package in one run: one summary, and the workers are shared.
export default defineConfig({
  test: {
    projects: [
      'packages/*',
      '!packages/config',
      'apps/*',
      'infra/local',
      'infra/checks',
      'infra/postgres',
      'infra/provision',
      'infra/netns',
      'infra/delivery',
      'infra/prober',
      'infra/docs',
      'infra/stack',
      'infra/drill',
      'infra/backup',
    ],
    passWithNoTests: true,
  },
});
