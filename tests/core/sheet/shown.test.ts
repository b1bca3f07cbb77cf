import { describe, expect, test } from 'vitest';
import type { Fact, Starter } from '../../../src/consent/events.ts';
import { countedRisks } from '../../../src/consent/standing.ts';
import { catalog, decides, named, NEEDLE, reviewOf, shown, SURGERY, told } from '../consent/sample.ts';
import { rowOf, sheetOf, wordsOf } from './sample.ts';

const begun: readonly Fact[] = [named, decides, told(NEEDLE)];
const risks = countedRisks(reviewOf(...begun), catalog).map(({ risk }) => risk);
const titleOf = (id: string) => catalog.risks.find((risk) => risk.id === id)?.title ?? '';
const answered = (riskId: string, answer: 'clear' | 'not-sure' | 'rather-not'): Fact => ({
  type: 'risk-answered',
  riskId,
  answer,
});
const asked = (
  questionId: string,
  words: string,
  riskIds: readonly string[] = [],
  starter: Starter | null = null,
): Fact => ({
  type: 'question-asked',
  questionId,
  starter,
  words,
  about: riskIds.map((id) => ({ kind: 'risk', id })),
  place: Number(questionId),
});

describe('the questions', () => {
  test('every question stands in its order, in the patient’s words', () => {
    const words = ['Second?', 'First “quoted”?', 'Ünï𝔠ode?'];
    const sheet = sheetOf(...begun, asked('2', words[0] ?? ''), asked('1', words[1] ?? ''), asked('3', words[2] ?? ''));
    expect(sheet.agenda.questions.all.map((box) => box.words)).toEqual([words[1], words[0], words[2]]);
    expect(sheet.agenda.questions.all.map((box) => box.number)).toEqual([1, 2, 3]);
  });

  test('a question names what it is about, and the risk names the question', () => {
    const sheet = sheetOf(...begun, asked('1', 'Other?'), asked('2', 'Will it come back?', ['nerve-weakness']));
    expect(sheet.agenda.questions.all[1]?.about).toBe(`About: ${titleOf('nerve-weakness')}`);
    expect(rowOf(sheet, titleOf('nerve-weakness'))[2]).toContain('Question 2.');
  });

  test('"how often" about many risks is one question that lists them', () => {
    const ids = risks.slice(0, 3).map(({ id }) => id);
    const howOften = asked('1', 'How often do you see this?', ids, 'how-often');
    const [box] = sheetOf(...begun, howOften).agenda.questions.all;
    expect(box?.words).toBe(
      `How often do you see these? (3 risks: ${ids
        .map(titleOf)
        .join(', ')
        .replace(/, ([^,]*)$/u, ' and $1')})`,
    );
    expect(box?.about).toBeNull();
  });

  test('something else than a risk is not counted as one', () => {
    const howOften: Fact = {
      type: 'question-asked',
      questionId: '1',
      starter: 'how-often',
      words: 'How often do you see this?',
      about: [
        { kind: 'risk', id: 'nerve-weakness' },
        { kind: 'benefit', id: 'benefit-rf-relief' },
      ],
      place: 1,
    };
    expect(sheetOf(...begun, howOften).agenda.questions.all[0]?.words).toBe('How often do you see this?');
  });
});

describe('the risks', () => {
  const [one, two, three, four, five] = risks;
  const facts = [
    ...begun,
    answered(one?.id ?? '', 'clear'),
    answered(two?.id ?? '', 'not-sure'),
    answered(three?.id ?? '', 'rather-not'),
    shown(four?.id ?? ''),
  ];
  const sheet = sheetOf(...facts);
  const saidOf = (title = '') => rowOf(sheet, title)[2];

  test('every one that applies stands on the sheet', () => {
    for (const { title } of risks) expect(rowOf(sheet, title)).toHaveLength(3);
  });

  test('each answer is quoted, and said by the patient', () => {
    expect(saidOf(one?.title)).toContain('Said: “This is clear to me”.');
    expect(saidOf(two?.title)).toContain('Said: “I’m not sure about this”.');
    expect(saidOf(three?.title)).toContain('Said: “I’d rather not read about this”.');
  });

  test('one without an answer is listed as not answered, and one never opened as not shown', () => {
    expect(saidOf(four?.title)).toBe('Not answered.');
    expect(saidOf(five?.title)).toBe('Not answered. Not shown.');
  });

  test('the first page counts them', () => {
    expect(sheet.agenda.decision.counts).toBe(
      `3 of ${risks.length} risks answered: 1 clear, 1 not sure, 1 rather not read; ${risks.length - 3} not answered.`,
    );
    expect(sheet.agenda.notSure.items).toEqual([two?.title]);
  });

  test('one that the patient ruled out says so, and is not called unanswered', () => {
    const noDevices = ['heart-device', 'nerve-stimulator'].map((factorId): Fact => ({
      type: 'health-answered',
      factorId,
      answer: 'no',
    }));
    const row = rowOf(sheetOf(...begun, ...noDevices), titleOf('general-implant'));
    expect(row[2]).toBe('Told us this does not apply. Not shown.');
  });

  test('one that matters a lot is said to', () => {
    const matters = sheetOf(...facts, { type: 'risk-mattered', riskId: one?.id ?? '' });
    expect(rowOf(matters, one?.title ?? '')[2]).toContain('Said: “this matters a lot to me”.');
    expect(matters.agenda.matters.items).toEqual([`Said “this matters a lot to me”: ${one?.title}`]);
  });
});

describe('the figures', () => {
  const needle = sheetOf(...begun);
  const surgery = sheetOf(named, decides, told(SURGERY));
  const figureOf = (sheet: typeof needle, id: string) => rowOf(sheet, titleOf(id))[1] ?? '';

  test('one of its own says who was counted and both sides', () => {
    expect(figureOf(needle, 'nerve-neuritis')).toMatch(/^From .*22 to 67 of 1,000.* 933 to 978 /u);
    expect(figureOf(needle, 'nerve-neuritis')).not.toContain('Nobody has counted');
  });

  test('a borrowed one says that nobody has counted it for this treatment, or in people like you', () => {
    expect(figureOf(needle, 'anaes-la-toxicity')).toContain('Nobody has counted it for this treatment.');
    expect(figureOf(surgery, 'nerve-numbness')).toContain('Nobody has counted this in adults like you.');
  });

  test('where none were seen, that is said with what it could still be', () => {
    expect(figureOf(needle, 'bleeding-epidural')).toContain('None were seen. It could still be up to 3 of 1,000.');
  });

  test('one that nobody checked shows no number', () => {
    expect(figureOf(surgery, 'anaes-sickness')).toBe('Figure not checked yet. We do not show it until it is.');
  });

  test('no reliable figure comes with its reason', () => {
    expect(figureOf(needle, 'nerve-weakness')).toMatch(/^No reliable figure\. \w/u);
  });

  test('benefits and other choices stand there, shown or not', () => {
    const benefit = catalog.benefits.find(({ id }) => id === 'benefit-rf-relief');
    expect(rowOf(needle, benefit?.title ?? '')[2]).toBe('Not shown.');
    const seen = sheetOf(...begun, { type: 'shown', subject: { kind: 'benefit', id: 'benefit-rf-relief' } });
    expect(rowOf(seen, benefit?.title ?? '')[2]).toBe('Shown.');
    for (const { title, appliesTo } of catalog.alternatives.filter((one) => one.appliesTo.includes(NEEDLE)))
      expect([title, appliesTo.length > 0, rowOf(needle, title)[2]]).toEqual([title, true, 'Not shown.']);
  });
});

describe('a technique that is not known', () => {
  const unknown: Fact = { type: 'technique-told', technique: null, knownBy: 'do-not-know' };

  test('lists no risks of either, and does not say that none were shown', () => {
    const sheet = sheetOf(...begun, shown('nerve-weakness'), unknown);
    expect(sheet.agenda.decision.counts).toBe('No risks are listed: the technique is not known.');
    expect(sheet.agenda.plan[1]?.value).toBe('the patient does not know which');
    expect(wordsOf(sheet.blocks)).toContain('Which technique is planned is not known, so no risks are listed.');
    expect(wordsOf(sheet)).not.toMatch(/risks were shown|has not been shown/u);
    for (const { title } of catalog.risks) expect(wordsOf(sheet.blocks)).not.toContain(title);
  });

  test('one that was never asked about is not stated', () => {
    expect(sheetOf(named).agenda.plan[1]?.value).toBe('not stated');
  });

  test('a guess is called one', () => {
    const guess: Fact = { type: 'technique-told', technique: NEEDLE, knownBy: 'think-so' };
    expect(sheetOf(guess).agenda.plan[1]?.value).toMatch(/\(the patient thinks so\)$/u);
    expect(sheetOf(told(NEEDLE)).agenda.plan[1]?.value).toMatch(/\(the patient was told\)$/u);
  });
});
