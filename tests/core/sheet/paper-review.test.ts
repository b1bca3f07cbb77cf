import { describe, expect, test } from 'vitest';
import { applicableBenefits, applicableFlags, placedRisks } from '../../../src/risks/applies.ts';
import { frequency } from '../../../src/risks/frequency.ts';
import type { PaperBlock } from '../../../src/sheet/blocks.ts';
import { describePaperReview } from '../../../src/sheet/paper-review.ts';
import { catalog, NEEDLE } from '../consent/sample.ts';
import { approval, t, wordsOf } from './sample.ts';

const reviewOn = (technique: string) => describePaperReview({ catalog, technique, t, language: 'en', clinic: null });
const { blocks } = reviewOn(NEEDLE);
const words = wordsOf(blocks);
const risks = placedRisks(catalog, NEEDLE, {});

/** The blocks from one heading to the next of its level. */
function under(title: string): readonly PaperBlock[] {
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === title);
  const next = blocks.findIndex((block, i) => i > at && block.kind === 'heading');
  return blocks.slice(at + 1, next);
}

describe('a review on paper', () => {
  test('has every risk of the technique with all that its page says, and three answers of equal rank', () => {
    for (const { risk } of risks) {
      const said = wordsOf(under(risk.title));
      const { summary, whatItIs, whatCouldHappen, howTeamLowersIt, whatYouCanDo, lookOutFor, modifiers } = risk;
      for (const text of [summary, whatItIs, whatCouldHappen, ...howTeamLowersIt, ...whatYouCanDo, ...lookOutFor])
        expect(said).toContain(text);
      for (const { note } of modifiers) expect(said).toContain(note);
      expect(under(risk.title)).toContainEqual({
        kind: 'boxes',
        legend: 'Is this clear to you?',
        hint: 'Clear does not mean you accept it.',
        options: [
          'This is clear to me',
          'I’m not sure about this',
          'I’d rather not read about this',
          'This matters a lot to me',
        ],
      });
      expect(under(risk.title).at(-1)).toEqual({ kind: 'writing', label: 'What I want to ask', lines: 1 });
    }
  });

  test('has none of another technique', () => {
    const own = new Set(risks.map(({ risk }) => risk.id));
    const others = catalog.techniques
      .flatMap(({ id }) => placedRisks(catalog, id, {}))
      .filter(({ risk }) => !own.has(risk.id));
    expect(others.length).toBeGreaterThan(0);
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    for (const { risk } of others) expect(headings).not.toContain(risk.title);
  });

  test('asks every health question, and says under it what cannot wait', () => {
    for (const { askPatient, beforehand, private: isPrivate } of catalog.factors) {
      const asked = blocks.find((block) => block.kind === 'boxes' && block.legend === askPatient);
      expect(asked).toMatchObject({ note: { strong: beforehand !== undefined } });
      expect(wordsOf(asked).includes('in private')).toBe(isPrivate ?? false);
      expect(wordsOf(asked)).toContain(beforehand ?? askPatient);
    }
  });

  test('draws what was counted in people like these, and nothing that was borrowed', () => {
    const figures = [...applicableBenefits(catalog, NEEDLE), ...risks].map(({ figure }) => frequency(figure));
    const shown = figures.flatMap((one) => (one.kind === 'counted' && one.picture === 'shown' ? [one] : []));
    const drawn = blocks.filter((block) => block.kind === 'icons');
    const counts = (some: readonly { readonly low: number; readonly high: number }[]) =>
      some.map(({ low, high }) => `${low}–${high}`);
    expect(counts(drawn)).toEqual(counts(shown));
    for (const { alternative } of drawn) expect(alternative).toMatch(/of 1,000 .+\. .+ not\.$/u);
  });

  test('offers three decisions, the places of those who sign, and the page to take home', () => {
    for (const text of [
      'I would like to go ahead',
      'I want to talk first',
      'I do not want this',
      'Registration number',
    ])
      expect(words).toContain(text);
    for (const { actionText } of applicableFlags(catalog, NEEDLE)) expect(words).toContain(actionText);
  });

  test('cites what its figures were taken from', () => {
    for (const { figure } of risks) {
      if (figure.kind === 'not-checked') continue;
      for (const id of figure.sourceIds)
        expect(words).toContain(catalog.sources.find((source) => source.id === id)?.citation);
    }
  });

  test('says on each page that it is a draft, until a site approves it', () => {
    expect(reviewOn(NEEDLE).notice).toBe('Draft content, not approved for clinical use');
    const approved = { ...catalog, status: { state: 'approved', approval } as const };
    expect(
      describePaperReview({ catalog: approved, technique: NEEDLE, t, language: 'en', clinic: null }).notice,
    ).toBeNull();
  });
});
