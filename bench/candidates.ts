import { buildApp, buildPage } from './build.ts';
import type { Candidate } from './candidate.ts';
import { floor } from './floors/floors.ts';
import { manyRisks, withManyRisks } from './ours/many-risks.ts';
import { firstAnswer, startPage } from './ours/ours.ts';
import { pagesOf, realText } from './pages.ts';
import { formIo, rjsf, surveyJs } from './peers/peers.ts';

/** The floors, the app and the peers, built anew, with the real catalog's first risks. */
export async function twentyPages(): Promise<readonly Candidate[]> {
  const pages = pagesOf(realText(), 20);
  const page = (source: string, name: string) => buildPage({ source, name, pages });
  const app = await buildApp('app');
  return [
    floor('plain', await page('floors/plain', 'plain'), 20),
    floor('react', await page('floors/react', 'react'), 20),
    startPage(app),
    firstAnswer(app),
    rjsf(await page('peers/rjsf', 'rjsf'), 20),
    surveyJs(await page('peers/surveyjs', 'surveyjs'), 20),
    formIo(await page('peers/formio', 'formio'), 20),
  ];
}

/** How far into a thousand risks a run goes: all of them would take hours. */
const STRETCH = 30;

/** The floors and the app with a thousand risks; without the sheet, which nobody would print. */
export async function thousandRisks(): Promise<readonly Candidate[]> {
  const many = manyRisks(1000);
  const pages = pagesOf(many.text, 1000);
  const app = await buildApp('app-1000', [withManyRisks(many)]);
  const { toSheet: _, ...review } = firstAnswer(app, STRETCH);
  const candidates = [
    floor('plain', await buildPage({ source: 'floors/plain', name: 'plain-1000', pages }), STRETCH),
    floor('react', await buildPage({ source: 'floors/react', name: 'react-1000', pages }), STRETCH),
    startPage(app),
    review,
  ];
  return candidates.map((candidate) => ({
    ...candidate,
    id: `${candidate.id}-1000`,
    name: `${candidate.name}; 1,000 risks`,
  }));
}
