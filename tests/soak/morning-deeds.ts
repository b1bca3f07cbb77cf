import type { Locator, Page } from 'playwright-core';
import {
  givesBack,
  heading,
  openReviewOf,
  prepareAndHandOver,
  prepareAndKeep,
  rowOf,
  saysBorn,
  signs,
  SURGEON,
  unlockDesk,
  workAs,
} from '../browser/desk.ts';
import { letStand, visit } from '../browser/patient.ts';
import { answerRisk, giveTechnique, saved } from '../browser/saved-patient.ts';
import { NOBODY, type KnownMorning } from './morning-known.ts';
import type { Random } from './random.ts';

const BORN = '1951-03-14';

/** Something that is done in a morning, in one or more steps that are each saved whole. */
export type MorningDeed = {
  readonly what: string;
  /** `came` is called each time that the page has shown one more step as done. */
  readonly act: (page: Page, came: () => void) => Promise<void>;
  readonly steps: readonly Partial<KnownMorning>[];
  /** Words that are typed key by key before the first step. */
  readonly typed?: { readonly into: 'words' | 'notes'; readonly text: string };
};

type Who = { readonly name: string; readonly chance: Random };

const prepares = ({ name }: Who): MorningDeed => ({
  what: 'prepares and hands over',
  act: async (page, came) => {
    await atDesk(page);
    await prepareAndHandOver(page, { name, born: BORN });
    came();
    came();
  },
  steps: [{ isHere: true }, { handed: 'asking' }],
});

const keeps = ({ name }: Who): MorningDeed => ({
  what: 'prepares and keeps',
  act: async (page, came) => {
    await atDesk(page);
    await prepareAndKeep(page, { name, born: BORN });
    came();
  },
  steps: [{ isHere: true }],
});

const handsOver = ({ name }: Who): MorningDeed => ({
  what: 'hands over',
  act: async (page, came) => {
    await atDesk(page);
    await rowOf(page, name)
      .getByRole('button', { name: /^(Hand over|Resume)/ })
      .click();
    await heading(page, 'Is this you?').waitFor();
    came();
  },
  steps: [{ handed: 'asking' }],
});

const saysWho = (): MorningDeed => ({
  what: 'says who they are',
  act: async (page, came) => {
    await saysBorn(page, BORN);
    await page.getByRole('navigation', { name: 'Your choices at any time' }).waitFor();
    came();
    came();
  },
  steps: [{ saidWho: true }, { handed: 'confirmed' }],
});

const question = ({ name }: Who) => `Will ${name} feel the needle?`;

const asks = (who: Who, { words }: KnownMorning): MorningDeed => {
  const text = question(who);
  return {
    what: 'asks',
    act: async (page, came) => {
      await visit(page, '#/questions');
      await write(page.getByLabel('Your question'), text, words);
      await page.getByRole('button', { name: 'Put it on my sheet' }).press('Enter');
      await page.getByRole('list').getByText(text).first().waitFor();
      await saved(page);
      came();
    },
    steps: [{ words: text }],
    typed: { into: 'words', text },
  };
};

const answers = ({ chance }: Who): MorningDeed => {
  const [label, answer] = chance.pick([
    ['This is clear to me', 'clear'],
    ['I’m not sure about this', 'not-sure'],
  ] as const);
  return {
    what: `answers: ${label}`,
    act: async (page, came) => {
      await giveTechnique(page);
      await answerRisk(page, 'nerve-weakness', label);
      await saved(page);
      came();
    },
    steps: [{ answers: { 'nerve-weakness': answer } }],
  };
};

const signsTalkFirst = (_: Who, { signatures }: KnownMorning): MorningDeed => ({
  what: 'signs',
  act: async (page, came) => {
    await visit(page, '#/talk-first');
    await letStand(page);
    await page.getByRole('button', { name: 'Yes, I want to talk first' }).click();
    await heading(page, 'Sign').waitFor();
    await saved(page);
    came();
    await signs(page);
    await page.getByText('Signed, and on this device').waitFor();
    came();
  },
  steps: [{ decision: 'talk-first' }, { signatures: signatures + 1 }],
});

const returnsIt = (): MorningDeed => ({
  what: 'gives back',
  act: async (page, came) => {
    await visit(page, '#/done');
    await givesBack(page);
    came();
  },
  steps: [{ handed: 'no' }],
});

const discusses = ({ name }: Who, { notes }: KnownMorning): MorningDeed => {
  const text = `${name} will feel a warmth, and can say stop.`;
  return {
    what: 'discusses',
    act: async (page, came) => {
      await openAgenda(page, name);
      await write(page.getByLabel('Answer or note to question 1', { exact: true }), text, notes);
      await page.getByRole('checkbox', { name: 'Discussed: Answer or note to question 1' }).press('Space');
      await page.getByText(/Discussed by/).waitFor();
      await saved(page);
      came();
      came();
    },
    steps: [{ notes: text }, { discussed: 1 }],
    typed: { into: 'notes', text },
  };
};

const prints = ({ name }: Who): MorningDeed => ({
  what: 'prints, and notes the copy',
  act: async (page, came) => {
    await openAgenda(page, name);
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    await page.locator('html.sheet-is-made').waitFor({ state: 'attached' });
    await page.getByRole('link', { name: 'Notes' }).click();
    await page.getByRole('region', { name: 'Copy given' }).getByRole('button', { name: 'On paper' }).click();
    await page
      .getByRole('region', { name: 'Copy given' })
      .getByText(/Noted by/)
      .waitFor();
    await saved(page);
    came();
  },
  steps: [{ copyGiven: true }],
});

const countersigns = ({ name }: Who): MorningDeed => ({
  what: 'countersigns',
  act: async (page, came) => {
    await openAgenda(page, name);
    await page.getByRole('region', { name: 'Countersign' }).getByRole('checkbox').first().check();
    await page.getByLabel('Registration number').fill('GMC 7654321');
    await page.getByRole('button', { name: 'Countersign as Dr Ana Ruiz' }).click();
    await page.getByText(/Countersigned by Dr Ana Ruiz, surgeon/).waitFor();
    await saved(page);
    came();
  },
  steps: [{ countersigned: true }],
});

const erases = ({ name }: Who): MorningDeed => ({
  what: 'erases',
  act: async (page, came) => {
    await openAgenda(page, name);
    await page.getByRole('link', { name: 'Erase' }).click();
    await page.getByRole('checkbox', { name: 'Erase it all the same' }).check();
    await page.getByRole('button', { name: 'Erase' }).click();
    await heading(page, 'Reviews').waitFor();
    await rowOf(page, name).waitFor({ state: 'detached' });
    came();
  },
  steps: [NOBODY],
});

/** Key by key; what was begun before is made whole at once, so that it never becomes shorter. */
const write = (field: Locator, text: string, begun: string) =>
  begun === '' ? field.pressSequentially(text, { delay: 12 }) : field.fill(text);

/** Whatever page it stands at: the list of the open desk, as the surgeon. */
export async function atDesk(page: Page): Promise<void> {
  if (await heading(page, 'The desk is locked').isVisible()) await unlockDesk(page);
  else await page.evaluate(() => (window.location.hash = '#/desk'));
  await heading(page, 'Reviews').waitFor();
  await workAs(page, SURGEON);
}

async function openAgenda(page: Page, name: string): Promise<void> {
  await atDesk(page);
  await openReviewOf(page, name);
}

/** What comes next in the morning of one patient; null once there is no more. */
export function nextMorningDeed(who: Who, known: KnownMorning): MorningDeed | null {
  if (!known.isHere) return who.chance.pick([prepares, keeps])(who);
  if (known.handed === 'asking') return saysWho();
  if (known.handed === 'confirmed') {
    if (known.signatures > 0) return returnsIt();
    if (known.words !== question(who)) return asks(who, known);
    if (Object.keys(known.answers).length === 0) return answers(who);
    return signsTalkFirst(who, known);
  }
  if (known.signatures === 0) return handsOver(who);
  if (known.discussed === 0) return discusses(who, known);
  if (!known.copyGiven) return prints(who);
  if (!known.countersigned) return countersigns(who);
  return null;
}

export const lastDeed = erases;
