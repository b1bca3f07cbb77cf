import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/consent/events.ts';
import { createReviewStore, startReview, type ReviewPorts } from '../../../src/consent/store.ts';
import type { SavedReview } from '../../../src/consent/vault.ts';
import { applied, handVault } from './hand-vault.ts';
import { AT, catalog, decided, event, log, named, ready, reviewOf, signing, started } from './sample.ts';

function opened(saved: Partial<SavedReview> = {}, ports: Partial<ReviewPorts> = {}) {
  const start = { events: log(), drafts: {}, place: '', seals: [], sheets: [], ...saved };
  const hand = handVault(start);
  let ids = 0;
  const store = createReviewStore(start, {
    catalog,
    textHash: 'b',
    vault: hand.vault,
    now: () => AT,
    newId: () => `id-${(ids += 1)}`,
    by: { role: 'patient' },
    mayStand: () => true,
    readOnly: false,
    ...ports,
  });
  return { ...hand, state: store.getState, ...store.getState() };
}

const asked = (words: string): Fact => ({
  type: 'question-asked',
  questionId: 'q1',
  starter: null,
  words,
  about: [],
  place: 1,
});

describe('a text that may not stand', () => {
  test('stays a draft as it is, when its field is left and when its page is', () => {
    const { draft, settle, state } = opened({}, { mayStand: (text) => !text.includes('?!') });
    draft('question:free', 'Why?!');
    draft('matters:hopes', 'To walk');
    expect(settle('question:free')).toBe(false);
    expect(settle()).toBe(true);
    expect(state().review.questions).toEqual([]);
    expect(state().review.matters).toEqual({ hopes: 'To walk' });
    expect(state().drafts).toEqual({ 'question:free': 'Why?!' });
  });
});

describe('recording', () => {
  test('a fact gets its number, time, language and speaker, and goes to the vault', async () => {
    const { record, done, state, asked: changes, written } = opened();
    expect(record([named])).toEqual({ ok: true });
    expect(state().events.at(-1)).toEqual(event(2, named));
    expect(state().review.identity?.name).toBe('Anna Berg');
    expect(changes).toEqual([{ append: [event(2, named)], drafts: {}, strict: false }]);
    expect(state().saving).toEqual({ is: 'saving' });
    await done();
    expect(state().saving).toEqual({ is: 'saved', at: AT });
    expect(written().events).toEqual(state().events);
  });

  test('facts that are recorded together are numbered one after the other', () => {
    const { record, state } = opened();
    record([named, { type: 'health-answered', factorId: 'heart-device', answer: 'no' }, decided('no')]);
    expect(state().events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  });

  test('several facts are recorded all or none', () => {
    const { record, state, asked: changes } = opened();
    expect(record([named, { type: 'reopened' }])).toEqual({ ok: false, reason: 'not-signed' });
    expect(state().review.identity).toBeNull();
    expect(state().events).toHaveLength(1);
    expect(changes).toEqual([]);
  });

  test('a decision waits for the disk, an answer does not', () => {
    const { record, asked: changes } = opened();
    record([named, decided('no')]);
    expect(changes[0]?.strict).toBe(true);
    const other = opened();
    other.record([{ type: 'risk-answered', riskId: 'nerve-weakness', answer: 'clear' }]);
    expect(other.asked[0]?.strict).toBe(false);
  });

  test('a vault that fails loses nothing of the review on screen', async () => {
    const { record, fail, done, state, saveAgain, written } = opened();
    record([named]);
    await fail('quota');
    expect(state().saving).toEqual({ is: 'failed', fault: 'quota' });
    expect(state().review.identity).not.toBeNull();
    record([decided('no')]);
    saveAgain();
    await done();
    expect(written().events).toEqual(state().events);
  });
});

describe('drafts', () => {
  test('a text that is typed is kept with every key, and not yet said', () => {
    const { draft, state, asked: changes } = opened();
    draft('question:free', 'Wh');
    expect(state().drafts).toEqual({ 'question:free': 'Wh' });
    expect(changes).toEqual([{ drafts: { 'question:free': 'Wh' } }]);
    expect(state().review.questions).toEqual([]);
  });

  test('the same text twice is saved once', async () => {
    const { draft, asked: changes, done } = opened();
    draft('question:free', 'Wh');
    await done();
    draft('question:free', 'Wh');
    expect(changes).toHaveLength(1);
  });

  test('drafts that became facts go in the same change', async () => {
    const { record, state, asked: changes, done, written } = opened({ drafts: { 'identity:name': 'An', other: 'x' } });
    record([named], ['identity:name']);
    expect(state().drafts).toEqual({ other: 'x' });
    expect(changes[0]).toMatchObject({ append: [event(2, named)], drafts: { 'identity:name': null } });
    await done();
    expect(written().drafts).toEqual({ other: 'x' });
  });

  test('a refused fact leaves its draft where it was', () => {
    const { record, state } = opened({ drafts: { field: 'words' } });
    record([{ type: 'reopened' }], ['field']);
    expect(state().drafts).toEqual({ field: 'words' });
  });

  test('leaving a field turns its draft into an answer', () => {
    const { draft, settle, state } = opened();
    draft('question:risk:nerve-weakness', ' Will it come back? ');
    draft('matters:hopes', 'To walk');
    expect(settle('question:risk:nerve-weakness')).toBe(true);
    expect(state().review.questions).toMatchObject([
      { id: 'id-1', words: 'Will it come back?', about: [{ kind: 'risk', id: 'nerve-weakness' }] },
    ]);
    expect(state().drafts).toEqual({ 'matters:hopes': 'To walk' });
  });

  test('leaving the page settles all that was typed, and no form that waits for its button', () => {
    const { draft, settle, state } = opened();
    draft('matters:hopes', 'To walk');
    draft('needs:words', 'A chair');
    draft('identity:name', 'Anna');
    expect(settle()).toBe(true);
    expect(state().review.matters).toEqual({ hopes: 'To walk' });
    expect(state().review.needs).toEqual({ needs: [], words: 'A chair' });
    expect(state().drafts).toEqual({ 'identity:name': 'Anna' });
  });

  test('an empty draft settles into nothing, and goes', () => {
    const { draft, settle, state } = opened();
    draft('question:free', '  ');
    expect(settle('question:free')).toBe(false);
    expect(state().drafts).toEqual({});
    expect(state().events).toHaveLength(1);
  });
});

describe('where the patient is', () => {
  test('is saved, and only when it changes', async () => {
    const { goTo, asked: changes, done, written } = opened();
    goTo('#/matters');
    await done();
    goTo('#/matters');
    expect(changes).toEqual([{ place: '#/matters' }]);
    expect(written().place).toBe('#/matters');
  });
});

describe('signing', () => {
  const erased = [asked('Will it cripple me?'), { type: 'question-removed', questionId: 'q1' }] as const;

  test('replaces the log with one that holds no erased word', async () => {
    const { record, asked: changes, done, state, written } = opened({ events: log(...erased, ...ready) });
    expect(record([signing(reviewOf(...erased, ...ready))], ['sign:name'])).toEqual({ ok: true });
    expect(changes[0]?.replace).toEqual(state().events);
    expect(changes[0]?.strict).toBe(true);
    expect(JSON.stringify(state().events)).not.toContain('cripple');
    await done();
    expect(JSON.stringify(written())).not.toContain('cripple');
    expect(state().review.phase.is).toBe('signed');
  });

  test('an erased word is gone even where the last change before it is still under way', async () => {
    const { record, done, written, underWay } = opened({ events: log(...ready) });
    erased.forEach((fact) => record([fact]));
    record([signing(reviewOf(...ready))]);
    while (underWay() > 0) await done();
    expect(JSON.stringify(written())).not.toContain('cripple');
  });

  test('opening a signed review again waits for the disk as signing does', () => {
    const {
      record,
      state,
      asked: changes,
    } = opened({ events: [...log(...ready), event(99, signing(reviewOf(...ready)))] });
    record([{ type: 'reopened' }]);
    expect(changes.at(-1)).toMatchObject({ strict: true });
    expect(state().review.phase).toEqual({ is: 'reading' });
    expect(state().review.signatures).toHaveLength(1);
  });

  test('from the first seal on nothing is dropped', () => {
    const { record, state } = opened({ events: log(...ready) });
    record([signing(reviewOf(...ready))]);
    record([{ type: 'reopened' }, ...erased]);
    record([signing(state().review)]);
    expect(JSON.stringify(state().events)).toContain('cripple');
  });
});

describe('seals', () => {
  const seal = (count: number) => ({
    hashes: Array.from({ length: count }, () => '0'.repeat(64)),
    certificate: 'AAAA',
    signature: 'AAAA',
  });

  test('are kept with the log that they stand under, and what comes after leaves them there', () => {
    const { keepSeals, record, state, asked: changes } = opened({ events: log(...ready) });
    keepSeals([seal(state().events.length)], state().events);
    expect(changes).toEqual([{ seals: [seal(log(...ready).length)] }]);
    record([signing(reviewOf(...ready))]);
    expect(state().seals).toHaveLength(1);
  });

  test('go when signing takes something out of the log', () => {
    const erased = [asked('Why?'), { type: 'question-removed', questionId: 'q1' }] as const;
    const { record, state, asked: changes } = opened({ events: log(...erased, ...ready), seals: [seal(3)] });
    record([signing(reviewOf(...erased, ...ready))]);
    expect(state().seals).toEqual([]);
    expect(changes[0]).toMatchObject({ seals: [] });
  });

  test('of another log are not kept', () => {
    const { keepSeals, state, asked: changes } = opened({ events: log(...ready) });
    keepSeals([seal(1)], [event(1, started)]);
    expect([state().seals, changes]).toEqual([[], []]);
  });
});

describe('another tab holds this review', () => {
  test('so nothing is recorded, typed, settled or moved here', () => {
    const {
      record,
      draft,
      settle,
      goTo,
      state,
      asked: changes,
    } = opened({ drafts: { 'question:free': 'Why?' } }, { readOnly: true });
    const before = state();
    expect(record([named])).toEqual({ ok: false, reason: 'read-only' });
    draft('question:free', 'What?');
    expect(settle()).toBe(false);
    goTo('#/done');
    expect(state()).toEqual(before);
    expect(changes).toEqual([]);
  });
});

describe('opening', () => {
  test('a review that begins is one event, kept whole', async () => {
    const saved = startReview(started, { catalog, textHash: 'b', now: () => AT, by: { role: 'patient' } });
    expect(saved).toEqual({ events: [event(1, started)], drafts: {}, place: '', seals: [], sheets: [] });
    const { keep, asked: changes, done, written } = opened(saved);
    keep();
    expect(applied({ events: log(named), drafts: {}, place: '', seals: [], sheets: [] }, changes[0] ?? {})).toEqual(
      saved,
    );
    await done();
    expect(written()).toEqual(saved);
  });

  test('events that do not replay are a programmer’s fault', () => {
    expect(() => opened({ events: [event(1, named)] })).toThrow('not-started at 1');
    expect(() => opened({ events: [] })).toThrow('a review without events');
  });

  test('nothing was saved yet, and nothing is claimed to have been', () => {
    expect(opened().state().saving).toEqual({ is: 'saved', at: null });
  });
});
