import { describe, expect, test } from 'vitest';
import type { Fact, ReviewEvent } from '../../../src/consent/events.ts';
import type { Plan, Topic } from '../../../src/consent/staff-facts.ts';
import { QUESTIONS, reviewed } from '../consent/reviewed.ts';
import { catalog, event, log, named, NEEDLE, nurse, reviewOf, signing, SURGERY, told } from '../consent/sample.ts';
import { fieldOf, rowOf, sheetOf, sheetOfLog, wordsOf } from './sample.ts';

const WHEN = '23 Nov 2026, 09:12 +01:00';
const MARA = `Mara Stein, Nurse, ${WHEN}`;
const plan: Plan = { technique: NEEDLE, side: 'left', level: '', anaesthetic: '', date: null, surgeon: '' };
const planned = (differs: Partial<Plan> = {}): Fact => ({ type: 'planned', plan: { ...plan, ...differs } });
const side = (is: 'left' | 'right' | 'not-sure'): Fact => ({ type: 'side-told', side: is });
const first: Topic = { kind: 'question', id: 'q-1' };
const FIRST = QUESTIONS[0] ?? '';
const answered = (words: string, topic = first): Fact => ({ type: 'answered', topic, words });
const discussed = (topic = first): Fact => ({ type: 'discussed', topic });
const reworded: Fact = {
  type: 'question-asked',
  questionId: 'q-1',
  starter: null,
  words: 'And on the day after?',
  about: [],
  place: 1,
};
const replied = (asked = FIRST): Fact => ({ type: 'replied', topic: first, asked, reply: 'answers-it' });
const back: Fact = { type: 'handed-back' };
const withdrawn: Fact = { type: 'withdrawn', how: 'phone', name: null, mark: null };
const confirmed = (changed = ''): Extract<Fact, { type: 'confirmed' }> => ({
  type: 'confirmed',
  changed,
  noFurtherQuestions: false,
  name: 'Anna Berg',
  mark: { method: 'typed' },
});
const signed = (...facts: readonly Fact[]) => sheetOf(...reviewed('go-ahead'), ...facts);
const boxOf = (...facts: readonly Fact[]) => signed(...facts).agenda.questions.all[0];

describe('a side or a technique that differs from the plan', () => {
  const toldBy = (...facts: readonly Fact[]) => sheetOf(named, told(NEEDLE), ...facts).agenda.told;

  test('stands first in what the patient told us, and strong', () => {
    expect(toldBy(planned(), side('right'))).toMatchObject({
      words: 'Planned: left. The patient says: right. The health questions were not asked.',
      strong: true,
    });
    const needle = catalog.techniques.find(({ id }) => id === NEEDLE)?.title;
    const surgery = catalog.techniques.find(({ id }) => id === SURGERY)?.title;
    const thinner: Fact = { type: 'health-answered', factorId: 'blood-thinners', answer: 'yes' };
    expect(toldBy(planned({ technique: SURGERY }), thinner).words).toMatch(
      `Planned: ${surgery}. The patient says: ${needle}. Yes: `,
    );
  });

  test('one that is the same says nothing there, and the plan says so', () => {
    const sheet = sheetOf(named, told(NEEDLE), planned({ level: 'L4/5' }), side('left'));
    expect(sheet.agenda.told).toMatchObject({ words: 'Not asked.', strong: false });
    expect(sheet.agenda.plan[2]?.value).toBe('left, L4/5 (plan and patient)');
  });

  test('a patient who is not sure of the planned side differs from it', () => {
    expect(toldBy(planned(), side('not-sure')).words).toMatch(/^Planned: left\. The patient says: not sure\./u);
    expect(toldBy(planned({ side: null }), side('right')).words).toBe('Not asked.');
  });

  test('a technique that only staff know is not called unknown', () => {
    const sheet = sheetOf(named, planned());
    expect(sheet.agenda.plan[1]?.value).toBe('Heated needle treatment (planned)');
    expect(sheet.agenda.decision.counts).toMatch(/the patient has not said which technique is planned/u);
    expect(wordsOf(sheet.blocks)).toContain('The patient has not said which technique is planned');
  });
});

describe('a plan that is changed after the signature', () => {
  const all = [planned({ date: '2026-12-01' }), ...reviewed('go-ahead')];

  test('stands first in what the surgeon sees, strong, with what it was', () => {
    const { agenda } = sheetOf(...all, planned({ side: 'right', date: '2026-12-03' }));
    expect(agenda.told.words).toMatch(
      /^The plan has changed since this was signed\. Side and level: left, now right; Planned date: .*1.*, now .*3/u,
    );
    expect(agenda.told.strong).toBe(true);
    expect(sheetOf(...all).agenda.told.words).not.toContain('plan has changed');
  });
});

test('the warning signs to take home are those of the plan, where the patient does not know it', () => {
  expect(wordsOf(sheetOf(named).blocks)).not.toContain('Get emergency help now');
  expect(wordsOf(sheetOf(named, planned()).blocks)).toContain('Get emergency help now');
});

describe('a question', () => {
  test('that nobody spoke of has room for a pen', () => {
    expect(boxOf()).toMatchObject({ answer: null, discussed: null, reply: null });
    expect(boxOf(answered('  '))).toMatchObject({ answer: null });
  });

  test('carries the answer, who discussed it, and when', () => {
    expect(boxOf(answered('After two days.'), discussed())).toMatchObject({
      answer: 'After two days.',
      discussed: { by: 'Mara Stein, Nurse', when: WHEN },
    });
  });

  test('an answer that nobody said was discussed names who wrote it, and leaves room for who will', () => {
    expect(boxOf(answered('After two days.'))).toMatchObject({
      answer: `After two days. (Written by ${MARA}.)`,
      discussed: null,
    });
  });

  test('an undone discussion is none', () => {
    expect(boxOf(discussed(), { type: 'discussion-undone', topic: first })).toMatchObject({ discussed: null });
  });

  test('says what the patient says of the answer to these very words', () => {
    expect(boxOf(answered('Yes.'), back, replied())).toMatchObject({ reply: 'The patient says: this answers it.' });
    expect(boxOf(answered('Yes.'), back, replied('Other words?'))).toMatchObject({ reply: null });
    expect(boxOf(back, replied())).toMatchObject({ reply: null });
  });

  test('a reply to an earlier answer is not one to the answer that stands', () => {
    expect(boxOf(answered('Yes.'), back, replied(), answered('No.'))?.reply).toBe(
      'The patient said of an earlier answer: this answers it.',
    );
  });

  test('an answer and a discussion belong to the words they were given to', () => {
    const box = boxOf(answered('Yes.'), discussed(), back, reworded);
    expect(box?.answer).toBe(`(To “${FIRST}”, as it read then:) Yes.`);
    expect(box?.discussed?.by).toBe(`Mara Stein, Nurse (as it read then: “${FIRST}”)`);
  });
});

describe('a risk', () => {
  const unsure = sheetOf(...reviewed('go-ahead')).agenda.notSure.items[0] ?? '';
  const id = catalog.risks.find(({ title }) => title === unsure)?.id ?? '';
  const own: Fact = { type: 'own-risk-added', riskId: 'own-1', title: 'A scar', words: 'Harder to reach.' };

  test('that the patient is not sure of says that it was discussed', () => {
    const sheet = signed(answered('It passes.', { kind: 'risk', id }), discussed({ kind: 'risk', id }));
    expect(sheet.agenda.notSure.items[0]).toBe(`${unsure} (discussed by Mara Stein, 23 Nov 2026, 09:12)`);
    expect(rowOf(sheet, unsure)[2]).toContain(`Answer: “It passes.” Discussed by Mara Stein, Nurse, ${WHEN}.`);
  });

  test('that is this patient’s own stands on the first page, and in full with who added it', () => {
    const sheet = signed(own);
    expect(sheet.agenda.matters.items[0]).toBe('A risk of this patient’s own: A scar. Harder to reach.');
    expect(rowOf(sheet, 'A scar')).toEqual(['A scar', `Harder to reach. Added by ${MARA}.`, 'Not answered.']);
  });

  test('of their own is said as it was answered, and to which words', () => {
    const clear: Fact = { type: 'own-risk-answered', riskId: 'own-1', answer: 'clear' };
    expect(rowOf(signed(own, back, clear), 'A scar')[2]).toBe('Said: “This is clear to me”.');
    expect(rowOf(signed(own, back, clear, own), 'A scar')[2]).toBe(
      'Said before these words were changed: “This is clear to me”.',
    );
  });

  test('of their own stands there though the technique is not known', () => {
    expect(rowOf(sheetOf(named, own), 'A scar')[2]).toBe('Not answered.');
  });
});

describe('the decision on the day', () => {
  test('a withdrawal stands first, and what was signed stands as what was before', () => {
    const sheet = signed(withdrawn);
    const { words, since, signed: standing } = sheet.agenda.decision;
    expect(words).toBe('Withdrawn: the patient no longer wants this.');
    expect(since).toEqual([`Told by phone, recorded by ${MARA} (this device’s clock).`]);
    expect(standing).toMatch(/^Before that: Would like to go ahead, after a talk with the team\. Signed 23 Nov/u);
    expect(sheet.blocks[1]).toEqual({ kind: 'paragraph', text: words, strong: true });
    expect(sheet.blocks.filter((block) => block.kind === 'paragraph' && block.strong)).toHaveLength(1);
  });

  test('one before any signature takes nothing back', () => {
    expect(sheetOf(named, withdrawn).agenda.decision).toMatchObject({ signed: 'Not signed.' });
  });

  test('a confirmation says what changed, and “no further questions” only where it was stated', () => {
    const { words, since } = signed(confirmed()).agenda.decision;
    expect(words).toBe('Would like to go ahead, after a talk with the team.');
    expect(since).toEqual([
      `Confirmed on the day by Anna Berg, before any sedative; recorded by ${MARA} (this device’s clock). Changed since: nothing.`,
    ]);
    expect(signed(confirmed('A cold')).agenda.decision.since[0]).toMatch(/Changed since: “A cold”\.$/u);
    const answers = QUESTIONS.flatMap((asked, i): readonly Fact[] => {
      const topic: Topic = { kind: 'question', id: `q-${i + 1}` };
      return [discussed(topic), { type: 'replied', topic, asked, reply: 'answers-it' }];
    });
    const all = [...reviewed('go-ahead').slice(0, -1), ...answers];
    const again = [...all, signing(reviewOf(...all)), { ...confirmed(), noFurtherQuestions: true }];
    expect(sheetOf(...again).agenda.decision.since[0]).toMatch(/Changed since: nothing\. No further questions\.$/u);
    expect(wordsOf(signed(confirmed()))).not.toContain('No further questions');
  });

  test('a confirmation that was taken back stands as what was before', () => {
    expect(signed(confirmed(), withdrawn).agenda.decision.signed).toMatch(
      /^Before that: Would like.+ Signed 23 Nov.+ Confirmed on the day, 23 Nov/u,
    );
  });

  test('a confirmation of what was opened again since confirms nothing', () => {
    expect(signed(confirmed(), back).agenda.decision).toMatchObject({
      words: 'Opened again: no decision stands.',
      since: [],
    });
  });
});

describe('who took part', () => {
  test('what was not done on the device is left for the pen', () => {
    const sheet = signed();
    for (const label of ['Interpreter: name, number', 'Witness', 'Identity checked by: name, date', 'Told to', 'By'])
      expect([label, fieldOf(sheet, label)]).toEqual([label, null]);
    expect(fieldOf(sheet, 'Copy given')).toBeUndefined();
  });

  test('who checked, gave, interpreted and filed, and how', () => {
    const sheet = signed(
      { type: 'identity-checked', identifiers: ['name', 'birth-date'] },
      { type: 'copy-given', how: 'paper' },
      { type: 'interpreter-present', how: 'phone', name: 'Eva Sol', number: '12', family: false },
      { type: 'witness-present', name: 'Ines Roth' },
      { type: 'filed' },
    );
    expect(fieldOf(sheet, 'Identity checked by: name, date')).toBe(`${MARA}; by name and date of birth`);
    expect(fieldOf(sheet, 'Copy given')).toBe(`On paper, by ${MARA}`);
    expect(fieldOf(sheet, 'Interpreter: name, number')).toBe(`Eva Sol, 12, by phone (noted by ${MARA})`);
    expect(fieldOf(sheet, 'Witness')).toBe(`Ines Roth (noted by ${MARA})`);
    expect(fieldOf(sheet, 'By')).toBe('Mara Stein, Nurse');
  });

  test('a relative is marked as no independent interpreter', () => {
    const sheet = signed({ type: 'interpreter-present', how: 'in-person', name: 'Eva', number: '', family: true });
    expect(fieldOf(sheet, 'Interpreter: name, number')).toMatch(
      /^Eva, in person; a family member, not an independent interpreter/u,
    );
  });

  test('an authority that was seen names which, and by whom', () => {
    const eva: Fact = {
      type: 'decider-told',
      decider: { who: 'representative', name: 'Eva Berg', authority: 'health-attorney' },
    };
    const sheet = sheetOf(named, eva, { type: 'authority-seen', authority: 'deputy' });
    expect(fieldOf(sheet, 'Authority seen by: name, date')).toBe(
      `Deputy or guardian named by a court, seen by ${MARA}`,
    );
  });

  test('a name that was entered on a shared device says so, wherever it stands', () => {
    const by = { ...nurse, entered: 'shared-device' } as const;
    const events = log(...reviewed('go-ahead'), discussed(), { type: 'filed' });
    const sheet = sheetOfLog(events.map((one) => (one.by.role === 'staff' ? { ...one, by } : one)));
    const shared = 'Mara Stein (name entered on a shared device), Nurse';
    expect(sheet.agenda.questions.all[0]?.discussed?.by).toBe(shared);
    expect(fieldOf(sheet, 'By')).toBe(shared);
  });

  test('an identity that staff entered and the patient confirmed says how, while it is the one it was prepared for', () => {
    const given: ReviewEvent = { ...event(2, named), by: nurse };
    const begun = [...log().slice(0, 1), given, event(3, { type: 'identity-confirmed' })];
    const identity = (events: readonly ReviewEvent[]) => fieldOf(sheetOfLog(events), 'Identity');
    expect(identity(begun)).toBe('The patient entered their date of birth on this device.');
    expect(identity([...begun, { ...given, seq: 4 }])).toBeUndefined();
    const itself: ReviewEvent = event(4, named);
    expect(identity([...begun, itself])).toBe(identity(begun));
    const other = sheetOfLog([...begun, { ...itself, fact: { ...named, name: 'Anna Borg' } }]);
    expect(fieldOf(other, 'Identity')).toBeUndefined();
    expect(other.agenda.told).toMatchObject({ strong: true });
    expect(other.agenda.told.words).toMatch(/^Check who this is: it was prepared for Anna Berg, /u);
    expect(identity(log(named, { type: 'identity-confirmed' }))).toBeUndefined();
  });
});

describe('the blocks of the team', () => {
  test('a countersignature carries what was ticked, and nothing that was not', () => {
    const statements = [{ id: 'discussed', values: {}, words: 'I have discussed it.' }];
    const sheet = signed({ type: 'countersigned', registration: '7', mark: { method: 'typed' }, statements });
    expect(sheet.blocks).toContainEqual({ kind: 'list', ordered: false, items: ['I have discussed it.'] });
    expect(sheet.blocks).toContainEqual(
      expect.objectContaining({ label: 'Signature of the health professional', name: 'Mara Stein' }),
    );
    expect(fieldOf(sheet, 'Registration number')).toBe('7');
    expect(fieldOf(sheet, 'I have discussed the questions on this sheet')).toBeUndefined();
    const none = signed({ type: 'countersigned', registration: '7', mark: { method: 'typed' }, statements: [] });
    expect(wordsOf(none)).toContain('The health professional ticked no statement.');
  });

  test('a confirmation carries the patient’s signature of the day, and what was not stated', () => {
    const sheet = signed(confirmed());
    expect(sheet.blocks).toContainEqual(
      expect.objectContaining({ label: 'Signature on the day', name: 'Anna Berg', strokes: null }),
    );
    expect(fieldOf(sheet, 'Further questions')).toBe('not stated');
  });

  test('a spoken withdrawal says that it was not signed; a signed one carries the signature', () => {
    const spoken = signed(withdrawn);
    expect(wordsOf(spoken)).toContain('It was not signed on this device; no signature is needed.');
    expect(fieldOf(spoken, 'How it was told')).toBe('By phone');
    const inInk = signed({ ...withdrawn, how: 'in-person', name: 'Anna Berg', mark: { method: 'typed' } });
    expect(inInk.blocks).toContainEqual(expect.objectContaining({ label: 'Signature under the withdrawal' }));
    expect(wordsOf(inInk)).not.toContain('It was not signed');
  });
});
