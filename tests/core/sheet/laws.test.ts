import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReviewEvent } from '../../../src/consent/events.ts';
import { techniqueOf, wasShown, type Review } from '../../../src/consent/review.ts';
import { countedRisks, risksOf } from '../../../src/consent/standing.ts';
import type { Sheet } from '../../../src/sheet/blocks.ts';
import { moves, play } from '../consent/any-review.ts';
import { catalog } from '../consent/sample.ts';
import { rowOf, sheetOfLog, textsOf, wordsOf } from './sample.ts';

const law = (name: string, check: (review: Review, sheet: Sheet, events: readonly ReviewEvent[]) => void) =>
  test(name, () =>
    fc.assert(
      fc.property(moves, (list) => {
        const { review, events } = play(list);
        check(review, sheetOfLog(events), events);
      }),
      { numRuns: 200 },
    ),
  );

const numbersIn = (words: string) => (words.match(/\d+/gu) ?? []).map(Number);
const signedDecision = ({ phase }: Review) => (phase.is === 'signed' ? phase.signature.decision : null);

const DECIDED = {
  'go-ahead': 'Would like to go ahead, after a talk with the team.',
  'talk-first': 'Wants to talk first.',
  no: 'Does not want this.',
} as const;

describe('nothing on the sheet contradicts the review', () => {
  law('"my questions have been answered" is never printed', (_review, sheet) => {
    expect(wordsOf(sheet)).not.toMatch(/questions (?:have been|were|are) answered/iu);
  });

  law('it never says that anybody understood', (_review, sheet) => {
    expect(wordsOf(sheet.agenda)).not.toMatch(/underst(?:and|ood)/iu);
    expect(wordsOf(sheet.blocks.filter(({ kind }) => kind === 'paragraph'))).not.toMatch(/underst(?:and|ood)/iu);
  });

  law('a decision stands on it if and only if that one is signed', (review, sheet) => {
    const words = wordsOf(sheet);
    for (const [decision, said] of Object.entries(DECIDED))
      expect(words.includes(said)).toBe(signedDecision(review) === decision);
  });

  law('what was withdrawn stands as withdrawn, and as nothing else', (review, { agenda }) => {
    const { withdrawn } = review.staff;
    expect(agenda.decision.words.startsWith('Withdrawn')).toBe(withdrawn !== null);
    expect(agenda.decision.signed.startsWith('Before that: ')).toBe(withdrawn !== null && review.phase.is === 'signed');
  });

  law('a question has an answer only where the team gave one, and a reply only to its own words', (review, sheet) => {
    const { answered, discussed } = review.staff;
    review.questions.forEach(({ id, words }, i) => {
      const box = sheet.agenda.questions.all[i];
      const key = `question:${id}`;
      const reply = review.replies[key];
      expect(box?.answer !== null).toBe((answered[key]?.words ?? '').trim() !== '');
      expect(box?.discussed !== null).toBe(key in discussed);
      expect(box?.reply !== null).toBe(reply?.asked === words && (key in answered || key in discussed));
    });
  });

  law('it says signed if and only if it is', (review, sheet) => {
    const isSigned = review.phase.is === 'signed';
    expect(sheet.agenda.decision.signed.startsWith('Not signed.')).toBe(review.signatures.length === 0);
    expect(sheet.agenda.decision.signed.endsWith('Not signed since.')).toBe(!isSigned && review.signatures.length > 0);
    expect(wordsOf(sheet.blocks).includes('The patient has not signed.')).toBe(review.signatures.length === 0);
    const { countersigned, confirmed, withdrawn } = review.staff;
    const marks = [isSigned, countersigned, confirmed, withdrawn?.mark].filter(Boolean);
    expect(sheet.blocks.filter(({ kind }) => kind === 'signature')).toHaveLength(marks.length);
  });

  law('every question stands on it in its order, under its own words or merged', (review, sheet) => {
    const { all } = sheet.agenda.questions;
    expect(all.map(({ number }) => number)).toEqual(review.questions.map((_, i) => i + 1));
    review.questions.forEach(({ words, starter, about }, i) => {
      const merged = starter === 'how-often' && about.length > 1;
      expect(all[i]?.words.startsWith(merged ? 'How often do you see these? (' : words)).toBe(true);
    });
  });

  law('every risk stands on it once, said as it was answered, or not answered', (review, sheet) => {
    const counted = new Set(countedRisks(review, catalog).map(({ risk }) => risk.id));
    for (const { risk } of risksOf(review, catalog)) {
      const said = rowOf(sheet, risk.title)[2] ?? '';
      const answer = review.answers[risk.id];
      expect(said.includes('“This is clear to me”')).toBe(answer === 'clear');
      expect(said.includes('“I’m not sure about this”')).toBe(answer === 'not-sure');
      expect(said.includes('“I’d rather not read about this”')).toBe(answer === 'rather-not');
      expect(said.includes('Not answered.')).toBe(answer === undefined && counted.has(risk.id));
      expect(said.includes('Not shown.')).toBe(!wasShown(review, { kind: 'risk', id: risk.id }));
      expect(said.includes('“this matters a lot to me”')).toBe(risk.id in review.mattering);
    }
  });

  law('the first page counts what the review counts', (review, { agenda }) => {
    const risks = countedRisks(review, catalog).map(({ risk }) => risk.id);
    const count = (answer: string) => risks.filter((id) => review.answers[id] === answer).length;
    const [clear, unsure, ratherNot] = ['clear', 'not-sure', 'rather-not'].map(count);
    const answered = risks.filter((id) => id in review.answers).length;
    const expected = [answered, risks.length, clear, unsure, ratherNot, risks.length - answered];
    expect(numbersIn(agenda.decision.counts)).toEqual(techniqueOf(review) === null ? [] : expected);
    expect(agenda.notSure.items).toHaveLength(unsure ?? 0);
  });

  law('what is for the team’s ears alone is named nowhere', (review, sheet) => {
    const secret = catalog.factors.filter(({ id }) => review.health[id] === 'in-private');
    const health = [sheet.agenda.told.words, ...sheet.agenda.health.items];
    const asked = sheet.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(([first]) => first) : []));
    for (const { title, askPatient } of secret) {
      expect(health.filter((words) => words.startsWith(`${title}:`) || words.includes(`: ${title}.`))).toEqual([]);
      expect(asked).not.toContain(askPatient);
    }
    const isTold = /in private/u.test(wordsOf(sheet.blocks));
    expect(isTold).toBe(secret.length > 0 && techniqueOf(review) !== null);
  });

  law('"None" is said of health only where every question was answered', (review, { agenda }) => {
    const all = catalog.factors.every(({ id }) => id in review.health && review.health[id] !== 'in-private');
    expect(agenda.health.none === 'None').toBe(all);
    expect(agenda.health.none === 'Not asked.').toBe(Object.keys(review.health).length === 0);
  });

  law('what the patient wrote stands there in their words', (review, sheet) => {
    for (const words of Object.values(review.matters)) expect(wordsOf(sheet)).toContain(words);
    if (review.needs) expect(wordsOf(sheet)).toContain(review.needs.words);
    const reason = review.phase.is === 'signed' ? (review.decision?.reason ?? '').trim() : '';
    expect(wordsOf(sheet)).toContain(reason);
    expect(wordsOf(sheet)).toContain(review.identity?.name ?? 'No name given');
  });

  law('no text is left without its values', (_review, { agenda, blocks, running }) => {
    const { listMore: _list, questions, ...rest } = agenda;
    const { more: _more, continues: _continues, ...asked } = questions;
    for (const words of textsOf([rest, asked, blocks, running])) expect(words).not.toMatch(/[{}]|undefined|null/u);
  });

  law('the same record makes the same sheet, and the sheet is plain data', (_review, sheet, events) => {
    expect(sheetOfLog(events)).toEqual(sheet);
    expect(JSON.parse(JSON.stringify(sheet))).toEqual(sheet);
  });
});
