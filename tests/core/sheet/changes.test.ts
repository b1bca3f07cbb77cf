import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/consent/events.ts';
import { QUESTIONS, reviewed } from '../consent/reviewed.ts';
import { catalog, decided, reviewOf, signing } from '../consent/sample.ts';
import { sheetOf } from './sample.ts';

const issued = reviewed('talk-first');
const back: Fact = { type: 'handed-back' };
const topic = { kind: 'question', id: 'q-1' } as const;
const title = (id: string) => catalog.risks.find((risk) => risk.id === id)?.title;

/** What the part lists; null where it does not stand. */
function changesOf(...facts: readonly Fact[]): readonly string[] | null {
  const { blocks } = sheetOf(...facts);
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text.startsWith('What changed since'));
  const list = at < 0 ? undefined : blocks[at + 1];
  return list?.kind === 'list' ? list.items : null;
}

const signedAgain = (...facts: readonly Fact[]) => [...facts, signing(reviewOf(...facts))];

describe('what changed since the sheet that was signed', () => {
  test('is not asked of the first sheet', () => {
    expect(changesOf()).toBeNull();
    expect(changesOf(...issued)).toBeNull();
    expect(changesOf(...issued, { type: 'reopened' })).toBeNull();
  });

  test('names the sheet by its date', () => {
    expect(sheetOf(...issued, { type: 'filed' }).blocks).toContainEqual({
      kind: 'heading',
      level: 3,
      text: 'What changed since the sheet signed on 23 Nov 2026, 09:12 +01:00',
    });
  });

  test('what staff did stands with who and when, once', () => {
    const checked: Fact = { type: 'identity-checked', identifiers: ['name', 'photo'] };
    const own: Fact = { type: 'own-risk-added', riskId: 'own-1', title: 'A scar', words: '' };
    const by = 'Mara Stein, 23 Nov 2026, 09:12';
    expect(changesOf(...issued, checked, own, checked)).toEqual([
      `A risk of this patient’s own, “A scar”, added: ${by}`,
      `Identity checked: ${by}`,
    ]);
  });

  test('questions and what was said of them stand by name', () => {
    const [first = '', second = '', third = ''] = QUESTIONS;
    const asked = (questionId: string, words: string, place: number): Fact => ({
      type: 'question-asked',
      questionId,
      starter: null,
      words,
      about: [],
      place,
    });
    const facts: readonly Fact[] = [
      { type: 'answered', topic, words: 'Yes.' },
      { type: 'discussed', topic },
      back,
      { type: 'replied', topic, asked: first, reply: 'answers-it' },
      asked('q-2', 'Other words?', 2),
      { type: 'question-removed', questionId: 'q-3' },
      asked('q-4', 'A new one?', 4),
    ];
    expect(changesOf(...issued, ...facts)?.slice(1)).toEqual([
      `Question reworded: “${second}” is now “Other words?”`,
      'Question added: “A new one?”',
      `Question removed: “${third}”`,
      'Answered by the team: question 1.',
      'Discussed: question 1.',
      'The patient says that it is answered: question 1.',
    ]);
  });

  test('answers that were changed and changed back did not change', () => {
    const [risk] = catalog.risks;
    const id = risk?.id ?? '';
    const say = (answer: 'clear' | 'not-sure'): Fact => ({ type: 'risk-answered', riskId: id, answer });
    expect(changesOf(...issued, back, say('not-sure'))).toContain(
      `One risk is answered otherwise: ${title(id)}, now “I’m not sure about this”.`,
    );
    expect(changesOf(...issued, back, say('not-sure'), say('clear'))).toHaveLength(1);
  });

  test('a decision that was signed again names both', () => {
    const items = changesOf(...signedAgain(...issued, back, decided('go-ahead')));
    expect(items?.[1]).toBe('Signed again, “would like to go ahead, after a talk with the team”: 23 Nov 2026, 09:12');
    expect(items?.[2]).toBe(
      'Decision: before “wants to talk first”, now “would like to go ahead, after a talk with the team”.',
    );
  });

  test('a withdrawal that was signed over stays told', () => {
    const withdrawn: Fact = { type: 'withdrawn', how: 'phone', name: null, mark: null };
    const items = changesOf(...signedAgain(...issued, withdrawn, back, decided('go-ahead')));
    expect(items?.[0]).toMatch(/^Withdrawn by the patient: Mara Stein/u);
  });

  test('what is for the team’s ears alone is counted, never named', () => {
    const [factor] = catalog.factors;
    const inPrivate: Fact = { type: 'health-answered', factorId: factor?.id ?? '', answer: 'in-private' };
    const items = changesOf(...issued, back, inPrivate)?.join(' ') ?? '';
    expect(items).toContain('One health question is answered otherwise, to be told in person.');
    expect(items).not.toContain(factor?.title ?? '');
  });
});
