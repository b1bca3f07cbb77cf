import { describe, expect, test } from 'vitest';
import type { Fact, Starter } from '../../../src/consent/events.ts';
import { countedRisks } from '../../../src/consent/standing.ts';
import { catalog, decides, log, named, NEEDLE, ready, reviewOf, shown, SURGERY, told } from '../consent/sample.ts';
import { fieldOf, rowOf, sheetOf, sheetOfLog, signedOver, wordsOf } from './sample.ts';

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

const DECISIONS = [
  ['go-ahead', 'Would like to go ahead, after a talk with the team.'],
  ['talk-first', 'Wants to talk first.'],
  ['no', 'Does not want this.'],
] as const;

describe('the decision', () => {
  test.each(DECISIONS)('%s stands on the first page and above the signature', (decision, words) => {
    const sheet = sheetOf(...signedOver(ready, decision));
    expect(sheet.agenda.decision.words).toBe(words);
    expect(sheet.agenda.decision.signed).toBe('Signed 23 Nov 2026, 09:12 +01:00 (this device’s clock).');
    expect(sheet.blocks).toContainEqual({ kind: 'paragraph', text: words, strong: true });
    for (const [, other] of DECISIONS.filter(([id]) => id !== decision)) expect(wordsOf(sheet)).not.toContain(other);
  });

  test('one that was chosen and not signed is not called a decision', () => {
    const sheet = sheetOf(...ready);
    expect(sheet.agenda.decision).toMatchObject({ words: 'No decision signed.', signed: 'Not signed.' });
    expect(wordsOf(sheet)).toContain('The patient has not signed.');
    expect(sheet.blocks.filter(({ kind }) => kind === 'signature')).toEqual([]);
  });

  test('none is offered to a child, and the sheet says so', () => {
    const child: Fact = { type: 'identity-given', name: 'Kim', birthDate: '2015-01-01', hospitalNumber: null };
    expect(sheetOf(child).agenda.decision.words).toBe('A question sheet. No decision was offered.');
  });

  test('a review that was signed and opened again was signed, and no decision stands', () => {
    const sheet = sheetOf(...signedOver(ready), { type: 'reopened' });
    expect(sheet.agenda.decision.words).toBe('Opened again: no decision stands.');
    expect(sheet.agenda.decision.signed).toBe('Signed 23 Nov 2026, 09:12 +01:00, then opened again. Not signed since.');
    expect(wordsOf(sheet)).not.toContain('The patient has not signed');
    expect(wordsOf(sheet)).not.toContain('Would like to go ahead');
  });

  test('the reason is quoted as it was written', () => {
    const facts = [...ready, { type: 'decided', decision: 'no', reason: 'I am afraid' }] as const;
    const signed = signedOver(facts, 'no').map((fact) =>
      fact.type === 'decided' ? { ...fact, reason: 'I am afraid' } : fact,
    );
    expect(wordsOf(sheetOf(...signed))).toContain('In the patient’s words: “I am afraid”');
  });
});

describe('the signature', () => {
  const [signed] = signedOver(ready).slice(-1);
  if (signed?.type !== 'signed') throw new Error('no signature');
  const before = signedOver(ready).slice(0, -1);
  const blockOf = (fact: Fact) => sheetOf(...before, fact).blocks.find(({ kind }) => kind === 'signature');

  test('typed, drawn and a mark are each named for what they are', () => {
    const strokes = [
      [
        [0.1, 0.1],
        [0.9, 0.2],
      ],
    ] as const;
    expect(blockOf(signed)).toMatchObject({ name: 'Anna Berg', strokes: null, method: 'Signed by typing the name.' });
    expect(blockOf({ ...signed, mark: { method: 'drawn', strokes } })).toMatchObject({ strokes });
    expect(blockOf({ ...signed, mark: { method: 'mark', witness: 'Ines Roth' } })).toMatchObject({
      strokes: null,
      method: 'Signed with a mark, in the presence of Ines Roth.',
    });
  });

  test('the witness stands among those who took part, until it is opened again', () => {
    const marked: Fact = { ...signed, mark: { method: 'mark', witness: 'Ines Roth' } };
    expect(fieldOf(sheetOf(...before, marked), 'Witness')).toBe('Ines Roth');
    expect(fieldOf(sheetOf(...before, marked, { type: 'reopened' }), 'Witness')).toBeNull();
  });

  test('every statement stands in the words that were signed', () => {
    const list = sheetOf(...before, signed).blocks.find(({ kind }) => kind === 'list');
    expect(list).toMatchObject({ items: signed.statements.map(({ words }) => words) });
    expect(signed.statements.length).toBeGreaterThan(1);
  });

  test('a representative signs as one, with the authority, which staff confirm by ink', () => {
    const eva: Fact = {
      type: 'decider-told',
      decider: { who: 'representative', name: 'Eva Berg', authority: 'deputy' },
    };
    const sheet = sheetOf(...begun, eva);
    expect(fieldOf(sheet, 'Representative')).toBe('Eva Berg');
    expect(fieldOf(sheet, 'Authority named')).toBe('Deputy or guardian named by a court');
    expect(fieldOf(sheet, 'Authority seen by: name, date')).toBeNull();
    expect(fieldOf(sheet, 'Who decides')).toBeUndefined();
  });
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

describe('every page', () => {
  test('carries two identifiers, or says that there is no name', () => {
    const both: Fact = { type: 'identity-given', name: 'Anna Berg', birthDate: '1956-03-27', hospitalNumber: '47' };
    expect(sheetOf(both).running).toBe('Anna Berg, born 27 March 1956, hospital number 47');
    expect(sheetOf({ ...both, hospitalNumber: null }).running).toBe('Anna Berg, born 27 March 1956');
    expect(sheetOf({ ...both, birthDate: null }).running).toBe('Anna Berg, hospital number 47');
    expect(sheetOf({ ...both, birthDate: null, hospitalNumber: null }).running).toBe('Anna Berg');
    expect(sheetOf().running).toBe('No name given');
  });

  test('carries the draft notice until the catalog is approved', () => {
    expect(sheetOf().notice).toBe('Draft content, not approved for clinical use');
    const state = {
      by: 'x',
      role: 'x',
      registration: 'x',
      site: 'x',
      at: '2026-01-01',
      until: '2027-01-01',
      hash: 'x',
    };
    const approved = { ...catalog, status: { state: 'approved', ...state } } as const;
    expect(sheetOfLog(log(), { catalog: approved }).notice).toBeNull();
  });

  test('leaves its number to be filled in', () => {
    expect(sheetOf().pageLabel).toBe('page {page} of {pages}');
  });
});

describe('to take home', () => {
  test('the numbers are the clinic’s, or a line for the pen', () => {
    const clinic = { name: 'Hill', phone: '01 234', emergencyNumber: '112' };
    const sheet = sheetOfLog(log(...begun), { clinic });
    expect(fieldOf(sheet, 'The clinic’s number')).toBe('01 234');
    expect(fieldOf(sheet, 'Emergency number')).toBe('112');
    expect(fieldOf(sheetOf(...begun), 'Emergency number')).toBeNull();
  });

  test('every warning sign of the technique stands there, those that cannot wait first', () => {
    const words = wordsOf(sheetOf(...begun).blocks);
    const flags = catalog.flags.filter(({ appliesTo }) => appliesTo.includes(NEEDLE));
    for (const { title, actionText } of flags) {
      expect(words).toContain(title);
      expect(words).toContain(actionText);
    }
    expect(words.indexOf('Get emergency help now')).toBeLessThan(words.indexOf('Call the team the same day'));
  });

  test('it begins a page of its own', () => {
    const { blocks } = sheetOf(...begun);
    const at = blocks.findIndex(({ kind }) => kind === 'page-break');
    expect(blocks[at + 1]).toMatchObject({ kind: 'heading', text: 'To take home' });
  });

  test('the sheet says what it was made from, and that it is not sealed', () => {
    const sheet = sheetOf(...begun);
    expect(fieldOf(sheet, 'Catalog')).toContain(`version ${catalog.version}, language en`);
    expect(fieldOf(sheet, 'Status of the content')).toBe('Draft. No clinician has approved it.');
    expect(fieldOf(sheet, 'Fingerprint of the record')).toBe('7F3A 91BC 00DE 4K2M');
    expect(fieldOf(sheet, 'Seal')).toMatch(/^Not sealed/u);
    expect(wordsOf(sheet)).not.toContain('Made in a browser');
  });
});

test('events that do not replay make no sheet', () => {
  const [start, ...rest] = log(named);
  if (!start) throw new Error('an empty log');
  expect(() => sheetOfLog(rest)).toThrow('do not replay');
});
