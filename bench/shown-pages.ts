import type { BenchPage } from './pages.ts';

/** What the candidate shows: put in when it is built. */
export const pages: readonly BenchPage[] = [];
