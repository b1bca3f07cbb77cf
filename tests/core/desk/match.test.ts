import { describe, expect, test } from 'vitest';
import type { Fact, ReviewEvent } from '../../../src/consent/events.ts';
import { isSamePerson } from '../../../src/consent/same-person.ts';
import { bestMatch, matchOf, withNotes } from '../../../src/desk/match.ts';
import { AT, decided, event, log, named, nurse, started } from '../consent/sample.ts';

const byNurse = (...facts: readonly Fact[]): readonly ReviewEvent[] =>
  [started, ...facts].map((fact, i) => ({ ...event(i + 1, fact, AT), by: nurse }));
const other: Fact = { type: 'identity-given', name: 'Anna Borg', birthDate: '1956-03-27', hospitalNumber: null };
const is = (here: readonly ReviewEvent[], brought: readonly ReviewEvent[]) => matchOf(here, brought).is;

describe('what a review that was brought in belongs to', () => {
  test('the same review is known, and so is an earlier state of it; a later one continues it', () => {
    const later = log(named, decided('talk-first'));
    expect(is(later, later)).toBe('known');
    expect(is(later, log(named))).toBe('known');
    expect(is(log(named), later)).toBe('continues');
  });

  test('it takes the place of what was prepared for this very patient, and of nobody else’s', () => {
    expect(is(byNurse(named), log(named, decided('no')))).toBe('continues');
    expect(is(byNurse(other), log(named, decided('no')))).toBe('identity-differs');
  });

  test('two that went on from one beginning are both kept', () => {
    expect(is(log(named, decided('no')), log(named, decided('talk-first')))).toBe('two-versions');
    expect(is(log(other, decided('no')), log(named, decided('talk-first')))).toBe('identity-differs');
  });

  test('what staff noted since the link was made goes with it, and nothing from before', () => {
    const planned = (side: 'left' | 'right'): Fact => ({
      type: 'planned',
      plan: { technique: null, side, level: '', anaesthetic: '', date: null, surgeon: '' },
    });
    const sent: Fact = { type: 'sent', until: AT };
    const back = log(named, planned('left'), decided('no'));
    const noted = withNotes(byNurse(named, planned('left'), sent, planned('right'), sent), back);
    expect(noted.slice(0, back.length)).toEqual(back);
    expect(noted.slice(back.length)).toEqual([{ ...event(back.length + 1, planned('right'), AT), by: nurse }]);
    expect(withNotes(byNurse(named, planned('left')), back)).toEqual(back);
    expect(withNotes(log(named), back)).toEqual(back);
  });

  test('of several, the one that it belongs to is found', () => {
    const aside = { slot: 'aside', match: { is: 'two-versions' } as const };
    const own = { slot: 'own', match: { is: 'continues' } as const };
    const found = [bestMatch([aside, own]), bestMatch([aside].slice(1))];
    expect(found).toEqual([own, undefined]);
  });
});

describe('one person', () => {
  const anna = { name: 'Anna Berg', birthDate: '1956-03-27', hospitalNumber: null };

  test('is the same however the name was typed', () => {
    expect(isSamePerson(anna, { ...anna, name: ' ANNA  berg ' })).toBe(true);
    expect(isSamePerson({ ...anna, name: 'Zoë Müller-Lind' }, { ...anna, name: 'Zoe Muller Lind' })).toBe(true);
  });

  test('is another with another date of birth, or where two things are not known', () => {
    expect(isSamePerson(anna, { ...anna, birthDate: '1956-03-28' })).toBe(false);
    expect(isSamePerson(anna, { ...anna, birthDate: null })).toBe(false);
    expect(isSamePerson(anna, null)).toBe(false);
    const numbered = { name: 'Anna Berg', birthDate: null, hospitalNumber: '7' };
    expect(isSamePerson(numbered, { ...numbered })).toBe(true);
    expect(isSamePerson(numbered, { ...numbered, hospitalNumber: '8' })).toBe(false);
  });
});
