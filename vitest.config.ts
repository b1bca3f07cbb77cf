import { defineConfig, mergeConfig } from 'vitest/config';
import vite from './vite.config.ts';

const project = (name: string, test: object) => ({ extends: true as const, test: { name, ...test } });

export default mergeConfig(
  vite,
  defineConfig({
    test: {
      // A run that saw no test has shown nothing.
      passWithNoTests: false,
      allowOnly: false,
      restoreMocks: true,
      projects: [
        project('core', { include: ['tests/core/**/*.test.ts'], testTimeout: 60_000 }),
        project('architecture', { include: ['tests/architecture.test.ts'] }),
        project('budgets', { include: ['tests/budgets.test.ts'] }),
        project('components', {
          include: ['tests/components/**/*.test.tsx'],
          environment: 'jsdom',
          testTimeout: 60_000,
          setupFiles: ['tests/components/setup.ts'],
        }),
        project('browser', {
          include: ['tests/browser/**/*.test.ts'],
          // Each file drives a Chromium of its own: more than two at once wait for one another.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        }),
        project('soak', {
          include: ['tests/soak/**/*.test.ts'],
          maxWorkers: 1,
          testTimeout: 3_600_000,
          hookTimeout: 120_000,
        }),
      ],
    },
  }),
);
