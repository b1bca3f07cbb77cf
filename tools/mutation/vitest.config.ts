import process from 'node:process';
import { defineConfig } from 'vitest/config';

/** A room's own tests, without the builds and browsers of the whole project. */
export default defineConfig({
  test: {
    name: 'mutation',
    include: [`tests/core/${process.env['ROOM'] ?? '*'}/**/*.test.ts`],
    testTimeout: 60_000,
    restoreMocks: true,
  },
});
