import { describe, expect, test } from 'vitest';
import type { Fact, HealthAnswer } from '../../../src/consent/events.ts';
import { bearings } from '../../../src/risks/applies.ts';
import { catalog, decides, named, NEEDLE, told } from '../consent/sample.ts';
import { rowOf, sheetOf, wordsOf } from './sample.ts';

const begun: readonly Fact[] = [named, decides, told(NEEDLE)];
const health = (factorId: string, answer: HealthAnswer): Fact => ({ type: 'health-answered', factorId, answer });
const factorOf = (id: string) => catalog.factors.find((factor) => factor.id === id);
const titleOf = (id: string) => factorOf(id)?.title ?? '';

const alerts = catalog.factors.filter(({ alert }) => alert);
const all = (answer: HealthAnswer) => alerts.map(({ id }) => health(id, answer));
const toldBy = (...facts: readonly Fact[]) => sheetOf(...begun, ...facts).agenda.told;
const bearingOn = (...facts: readonly Fact[]) => sheetOf(...begun, ...facts).agenda.health;

describe('what the patient told, in one line', () => {
  test('nothing was asked', () => {
    expect(toldBy()).toEqual({ heading: 'The patient told us', words: 'Not asked.', strong: false });
    expect(toldBy(health('smoking', 'yes')).words).toBe('Not asked.');
  });

  test('what was answered yes and what not sure stand apart, and strong', () => {
    const { words, strong } = toldBy(...all('no'), health('diabetes', 'yes'), health('pregnancy', 'not-sure'));
    expect(words).toBe(`Yes: ${titleOf('diabetes')}. Not sure: ${titleOf('pregnancy')}.`);
    expect(strong).toBe(true);
  });

  test('"none of" names what was answered no, and only where nothing was answered otherwise', () => {
    const { words, strong } = toldBy(...all('no'));
    expect(words).toMatch(/^None of: .+ and .+\.$/u);
    for (const { title } of alerts) expect(words).toContain(title);
    expect(strong).toBe(false);
    expect(toldBy(...all('no'), health('diabetes', 'yes')).words).not.toContain('None of');
  });

  test('"none of" is not said of what was not answered, and that is counted', () => {
    const { words } = toldBy(health('diabetes', 'no'), health('pregnancy', 'no'));
    expect(words).toBe(
      `None of: ${titleOf('diabetes')} and ${titleOf('pregnancy')}. ${alerts.length - 2} health questions were not answered.`,
    );
    expect(toldBy(...all('yes').slice(1)).words).toContain('One health question was not answered.');
  });

  test('what is to be told in private is counted, never named', () => {
    const { words, strong } = toldBy(health('pregnancy', 'in-private'), health('immune-weak', 'in-private'));
    expect(words).toMatch(/^Wants to tell the team 2 things in private\. \d+ health questions were not answered\.$/u);
    expect(strong).toBe(false);
  });
});

describe('health that bears on a risk', () => {
  const touched = catalog.risks.filter(
    (risk) => risk.appliesTo.includes(NEEDLE) && bearings(catalog, risk, { smoking: 'yes' }).length > 0,
  );

  test('each answer stands with the risks that it bears on', () => {
    expect(touched.length).toBeGreaterThan(1);
    const [item, ...others] = bearingOn(health('smoking', 'yes')).items;
    expect(others).toEqual([]);
    expect(item?.startsWith(`${titleOf('smoking')}: `)).toBe(true);
    for (const risk of catalog.risks)
      expect([risk.title, item?.includes(risk.title)]).toEqual([risk.title, touched.includes(risk)]);
  });

  test('not sure says so, and no bears on nothing', () => {
    expect(bearingOn(health('smoking', 'not-sure')).items[0]).toMatch(/ \(not sure\): /u);
    expect(bearingOn(health('smoking', 'no')).items).toEqual([]);
    expect(bearingOn(health('smoking', 'in-private')).items).toEqual([]);
  });

  test('"none" is said of all only where all was answered', () => {
    expect(bearingOn().none).toBe('Not asked.');
    expect(bearingOn(health('smoking', 'no')).none).toBe('None of those answered');
    const none = catalog.factors.map(({ id }) => health(id, 'no'));
    expect(bearingOn(...none).none).toBe('None');
    expect(bearingOn(...none, health('pregnancy', 'in-private')).none).toBe('None of those answered');
  });
});

describe('the list of health questions', () => {
  test('has every question with its answer, or that there is none', () => {
    const sheet = sheetOf(...begun, health('diabetes', 'yes'));
    expect(rowOf(sheet, factorOf('diabetes')?.askPatient ?? '')[1]).toBe('Yes');
    expect(rowOf(sheet, factorOf('smoking')?.askPatient ?? '')[1]).toBe('Not answered.');
  });

  test('leaves out what is to be told in private, and counts it', () => {
    const sheet = sheetOf(...begun, health('smoking', 'in-private'));
    expect(wordsOf(sheet)).not.toContain(factorOf('smoking')?.askPatient);
    expect(wordsOf(sheet)).not.toContain(titleOf('smoking'));
    expect(wordsOf(sheet.blocks)).toContain('Wants to tell the team one thing in private.');
  });
});

describe('worth going over again', () => {
  const check = catalog.checks.find(({ id }) => id === 'tb-relief');
  const chose = (correct: boolean): Fact => ({
    type: 'check-answered',
    checkId: 'tb-relief',
    optionId: check?.options.find((option) => option.correct === correct)?.id ?? '',
  });
  const again = (...facts: readonly Fact[]) => sheetOf(...begun, ...facts).agenda.again;

  test('a wrong answer stands with its question, and no score', () => {
    const wrong = check?.options.find(({ correct }) => !correct)?.text;
    expect(again(chose(false)).items).toEqual([`${check?.question} Answered: “${wrong}”`]);
  });

  test('nothing to go over again is told apart from nothing asked', () => {
    expect(again(chose(true))).toMatchObject({ items: [], none: 'None' });
    expect(again().none).not.toBe('None');
  });
});
