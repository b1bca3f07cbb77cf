import { buildApp, buildPage } from './build.ts';
import type { Candidate } from './candidate.ts';
import { floor } from './floors/floors.ts';
import { firstAnswer, startPage } from './ours/ours.ts';
import { pagesOf, realText } from './pages.ts';

/** The floors and the app, built anew. */
export async function twentyPages(): Promise<readonly Candidate[]> {
  const pages = pagesOf(realText(), 20);
  const app = await buildApp('app');
  return [
    floor('plain', await buildPage('floors/plain', 'plain', pages), pages.length),
    floor('react', await buildPage('floors/react', 'react', pages), pages.length),
    startPage(app),
    firstAnswer(app),
  ];
}
