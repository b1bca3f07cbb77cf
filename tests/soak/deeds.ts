import type { Page } from 'playwright-core';
import { answerRisk, giveName, onward, saved, visit } from '../browser/saved-patient.ts';
import type { Known } from './known.ts';
import type { Random } from './random.ts';

/** Something that a patient does, as far as "Saved" is shown, and what is known afterwards. */
export type Deed = {
  readonly what: string;
  readonly act: (page: Page) => Promise<void>;
  readonly change: Partial<Known>;
  /** Words that are typed key by key. */
  readonly typed?: string;
};

const HEALTH = [
  ['Yes', 'yes'],
  ['No', 'no'],
  ['I’m not sure', 'not-sure'],
] as const;
const ANSWERS = [
  ['This is clear to me', 'clear'],
  ['I’m not sure about this', 'not-sure'],
  ['I’d rather not read about this', 'rather-not'],
] as const;
const RISKS = ['outcome-no-relief', 'nerve-weakness', 'anaes-death'] as const;
const WORDS = ['Will I feel the needle?', 'Muß ich “danach” liegen?', 'Can I drive home the same day?'] as const;

type Make = (chance: Random, known: Known, number: number) => Deed;

function born({ below }: Random, name: string): Deed {
  const day = String(1 + below(28)).padStart(2, '0');
  return {
    what: `is born on ${day} March`,
    act: async (page) => {
      await giveName(page, { name, day });
      await saved(page);
    },
    change: { born: `1951-03-${day}` },
  };
}

const health: Make = ({ pick }, known) => {
  const [label, answer] = pick(HEALTH);
  return {
    what: `has diabetes: ${label}`,
    act: async (page) => {
      await visit(page, '#/health/conditions');
      await page.locator('#health-diabetes').getByLabel(label, { exact: true }).press('Space');
      await saved(page);
    },
    change: { health: { ...known.health, diabetes: answer } },
  };
};

const answers: Make = ({ pick }, known) => {
  const risk = pick(RISKS);
  const [label, answer] = pick(ANSWERS);
  return {
    what: `says of ${risk}: ${label}`,
    act: async (page) => {
      await answerRisk(page, risk, label);
      await saved(page);
    },
    change: { answers: { ...known.answers, [risk]: answer } },
  };
};

const words: Make = ({ pick }, known, number) => {
  const risk = pick(RISKS);
  const typed = `${number}. ${pick(WORDS)}`;
  return {
    what: `asks about ${risk}: ${typed}`,
    act: async (page) => {
      // What was typed before becomes a question when its page is left.
      await visit(page, '#/matters');
      await visit(page, `#/risk/${risk}`);
      const ask = page.getByRole('button', { name: 'Ask about this' });
      if ((await ask.getAttribute('aria-expanded')) !== 'true') await ask.press('Enter');
      await page.getByLabel('In your own words').pressSequentially(typed, { delay: 12 });
      await saved(page);
    },
    change: { words: [...known.words, typed].toSorted() },
    typed,
  };
};

const sign: Make = ({ pick }, known) => {
  const way = pick(['By typing', 'By drawing']);
  return {
    what: `signs: ${way}`,
    act: async (page) => {
      await visit(page, '#/decide');
      await page.getByLabel('I want to talk first').press('Space');
      await visit(page, '#/sign');
      await page.getByRole('radio', { name: way }).press('Space');
      if (way === 'By drawing') await draw(page);
      await onward(page, 'Sign');
      await saved(page);
    },
    change: { signatures: known.signatures + 1, isSigned: true },
  };
};

async function draw(page: Page): Promise<void> {
  const paper = page.locator('.signature-paper');
  await paper.scrollIntoViewIfNeeded();
  const box = await paper.boundingBox();
  if (!box) throw new Error('there is no paper to draw on');
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.3);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.7, { steps: 6 });
  await page.mouse.up();
}

const sheet: Make = () => ({
  what: 'makes the sheet',
  act: async (page) => {
    await visit(page, '#/sheet');
    await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as PDF' }).press('Enter'),
    ]);
    await saved(page);
  },
  change: {},
});

const change: Make = () => ({
  what: 'opens it again',
  act: async (page) => {
    await visit(page, '#/decide');
    await page.getByRole('button', { name: 'Change my review' }).press('Enter');
    await saved(page);
  },
  change: { isSigned: false },
});

/** The next thing that this patient does. What is signed is first opened again, or only printed. */
export function nextDeed(
  chance: Random,
  known: Known,
  { name, number }: { readonly name: string; readonly number: number },
): Deed {
  if (known.isSigned) return chance.pick([change, sheet])(chance, known, number);
  const make = chance.pick([null, health, answers, answers, words, words, sign, sheet]);
  return make ? make(chance, known, number) : born(chance, name);
}
