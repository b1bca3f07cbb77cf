import type { Locator, Page } from 'playwright-core';
import { heading } from './desk.ts';
import { hasFocus } from './keyboard.ts';

/** What a job took: fields filled and things pressed, and every key on the way, Tab included. */
export type Effort = { readonly inputs: number; readonly keys: number };

type Keys = {
  readonly write: (field: Locator, words: string) => Promise<void>;
  readonly press: (control: Locator, by?: 'Tab' | 'Shift+Tab', key?: string) => Promise<void>;
  readonly tick: (control: Locator) => Promise<void>;
  readonly effort: () => Effort;
};

/** Somebody with a keyboard alone, whose every key is counted. */
export function counted(page: Page): Keys {
  let [inputs, keys] = [0, 0];
  const reach = async (control: Locator, by: 'Tab' | 'Shift+Tab' = 'Tab') => {
    await control.waitFor();
    for (let moves = 0; !(await hasFocus(control)); moves += 1) {
      if (moves > 60) throw new Error(`no way by ${by} to ${String(control)}`);
      await page.keyboard.press(by);
      keys += 1;
    }
    inputs += 1;
  };
  return {
    write: async (field, words) => {
      await reach(field);
      await page.keyboard.type(words);
      keys += words.length;
    },
    press: async (control, by, key = 'Enter') => {
      await reach(control, by);
      await page.keyboard.press(key);
      keys += 1;
    },
    tick: async (control) => {
      await reach(control);
      await page.keyboard.press('Space');
      keys += 1;
    },
    effort: () => ({ inputs, keys }),
  };
}

/** From the list, with what was planned last, until the patient is asked who they are. */
export async function preparesAndHandsOver(page: Page): Promise<Effort> {
  const keys = counted(page);
  await keys.press(page.getByRole('link', { name: 'Prepare' }), 'Shift+Tab');
  await keys.write(page.getByLabel('First name and surname'), 'Edith Harper');
  await keys.write(page.getByLabel('Date of birth'), '14031951');
  await page.keyboard.press('Enter');
  await heading(page, 'Is this you?').waitFor();
  const { inputs, keys: pressed } = keys.effort();
  return { inputs: inputs + 1, keys: pressed + 1 };
}

/** From the list, with one key on a review's row, until its sheet is in the print dialog. */
export async function printsFromList(page: Page, print: () => Promise<unknown>): Promise<Effort> {
  const keys = counted(page);
  await keys.press(page.getByRole('link', { name: 'Berg, Anna', exact: true }), 'Tab', 'p');
  await print();
  return keys.effort();
}

/** A file that is dropped on the list, until its agenda is there. */
export async function dropsSheet(page: Page, sheet: Buffer): Promise<Effort> {
  const dropped = await page.evaluateHandle(
    (bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(bytes)], 'sheet.pdf', { type: 'application/pdf' }));
      return data;
    },
    [...sheet],
  );
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: dropped });
  await heading(page, 'Anna Berg').waitFor();
  return { inputs: 1, keys: 0 };
}

const ANSWERS = ['Most people walk the same day.', 'I will do it myself.', 'Then we talk about the next step.'];

/** On the agenda of a usual case: three answers, three ticks, and the signature. */
export async function answersAndCountersigns(page: Page): Promise<Effort> {
  const keys = counted(page);
  for (const [i, answer] of ANSWERS.entries()) {
    const name = `Answer or note to question ${i + 1}`;
    await keys.write(page.getByLabel(name, { exact: true }), answer);
    await keys.tick(page.getByRole('checkbox', { name: `Discussed: ${name}` }));
  }
  await keys.press(page.locator('summary').filter({ hasText: 'Countersign' }));
  await keys.tick(page.getByRole('checkbox', { name: 'I have discussed the questions on this sheet' }));
  await keys.write(page.getByLabel('Registration number'), '7654321');
  await keys.press(page.getByRole('button', { name: /^Countersign as/u }));
  await page.getByText(/Countersigned by Dr Ana Ruiz, surgeon/u).waitFor();
  await page
    .getByText(/^Discussed by Dr Ana Ruiz/u)
    .nth(2)
    .waitFor();
  return keys.effort();
}
