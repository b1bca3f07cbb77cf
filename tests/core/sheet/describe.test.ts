import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/consent/events.ts';
import { catalog, decides, log, named, NEEDLE, ready, told } from '../consent/sample.ts';
import { approval, fieldOf, sheetOf, sheetOfLog, signedOver, wordsOf } from './sample.ts';

const begun: readonly Fact[] = [named, decides, told(NEEDLE)];

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
      alternative: 'Signature of Anna Berg, 23 Nov 2026, 09:12 +01:00',
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

  test('beside the decision it says who signed in the patient’s place', () => {
    const eva: Fact = {
      type: 'decider-told',
      decider: { who: 'representative', name: 'Eva Berg', authority: 'deputy' },
    };
    const sheet = sheetOf(...signedOver([...begun, eva, { type: 'authority-seen', authority: 'deputy' }], 'no'));
    expect(sheet.agenda.decision.signed).toMatch(/^Signed .* by Anna Berg, who decides for the patient\.$/u);
  });
});

describe('the plan', () => {
  const sideOn = (...facts: readonly Fact[]) =>
    sheetOf(...begun, ...facts).agenda.plan.find(({ label }) => label === 'Side and level')?.value;

  test('the side is called the patient’s own word, and is not stated where nothing was said', () => {
    expect(sideOn({ type: 'side-told', side: 'left' })).toMatch(/left \(as the patient says\)$/iu);
    expect(sideOn()).toBe('not stated');
  });

  test('what the hospital planned stands beside it, each under its name', () => {
    const plan = {
      technique: NEEDLE,
      side: 'right',
      level: 'L4/5',
      surgeon: 'Dr Lind',
      date: '2026-12-02',
      anaesthetic: 'local',
    } as const;
    const side: Fact = { type: 'side-told', side: 'left' };
    expect(sheetOf(...begun, side, { type: 'planned', plan }).agenda.plan).toEqual([
      { label: 'Procedure', value: catalog.procedure.title },
      { label: 'Technique', value: 'Heated needle treatment (planned and told)' },
      { label: 'Side and level', value: 'right, L4/5 (planned)' },
      { label: 'Surgeon', value: 'Dr Lind' },
      { label: 'Planned date', value: '2 December 2026' },
      { label: 'Anaesthetic', value: 'local' },
    ]);
    expect(
      sheetOf(...begun)
        .agenda.plan.slice(3)
        .map(({ value }) => value),
    ).toEqual(['not stated', 'not stated', 'not stated']);
  });
});

describe('the first page', () => {
  test('says who the patient is, or that it was not stated', () => {
    const number: Fact = { type: 'identity-given', name: 'Anna Berg', birthDate: null, hospitalNumber: '47' };
    expect(sheetOf(number).agenda.identity).toEqual({
      name: 'Anna Berg',
      birthDate: 'Born not stated',
      number: 'Hospital number 47',
    });
    expect(sheetOf(named).agenda.identity).toMatchObject({
      birthDate: 'Born 27 March 1956',
      number: 'Hospital number not stated',
    });
  });

  test('leaves room for the consent form’s date and name, and carries the fingerprint', () => {
    const { consentCompleted, fingerprint } = sheetOf().agenda;
    expect(consentCompleted).toEqual([
      { label: 'Consent form completed: date', value: null },
      { label: 'by', value: null },
    ]);
    expect(fingerprint).toEqual({
      label: 'Fingerprint of the record',
      groups: '7F3A 91BC 00DE 4K2M',
      qr: '7F3A91BC00DE4K2M',
    });
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

  test('belongs to a sheet whose first page says that it is no consent form', () => {
    expect(sheetOf(...signedOver(ready)).agenda.notConsent).toBe('Not a consent form.');
  });

  test('carries the draft notice until the catalog is approved', () => {
    expect(sheetOf().notice).toBe('Draft content, not approved for clinical use');
    expect(sheetOfLog(log(), {}, approval).notice).toBeNull();
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
    expect(fieldOf(sheet, 'Status of the content')).toBe('Draft content, not approved for clinical use');
    expect(fieldOf(sheet, 'Fingerprint of the record')).toBe('7F3A 91BC 00DE 4K2M');
    expect(fieldOf(sheet, 'Seal')).toMatch(/^Not sealed/u);
    expect(wordsOf(sheet)).not.toContain('Made in a browser');
  });

  test.for([
    ['file', /^Sealed by “Device 7F3A”: a PDF reader shows whether the file was changed since\./u],
    ['record', /^The record inside is sealed by “Device 7F3A”, the pages are not\./u],
  ] as const)('a sealed one says by which device, and that a seal does not say who signed (%s)', ([under, words]) => {
    const sheet = sheetOfLog(log(...begun), { seal: { device: 'Device 7F3A', under } });
    expect(fieldOf(sheet, 'Seal')).toMatch(words);
    expect(fieldOf(sheet, 'Seal')).toContain('A seal does not say who signed, and its time is the device’s.');
  });
});

test('events that do not replay make no sheet', () => {
  const [start, ...rest] = log(named);
  if (!start) throw new Error('an empty log');
  expect(() => sheetOfLog(rest)).toThrow('do not replay');
});
