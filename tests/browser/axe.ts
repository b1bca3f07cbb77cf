import axeCore, { type RunOptions } from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';

declare global {
  const axe: typeof axeCore;
}

/** Where axe runs, no content security policy holds it: it stands in every page before the page's own scripts. */
export const bringAxe = (device: BrowserContext) => device.addInitScript(axeCore.source);

const themes = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
} as const;

type Watched = {
  readonly page: Page;
  readonly what: string;
  /** Rules that are wrong here. */
  readonly without?: readonly string[];
};

/** Notes what axe finds, each fault once with the pages that have it. A test ends with `expect(faults).toEqual({})`. */
export function watchFaults() {
  const faults: Record<string, string[]> = {};
  const look = async ({ page, what, without = [] }: Watched) => {
    for (const [theme, media] of Object.entries(themes)) {
      await page.emulateMedia(media);
      const found = await page.evaluate(run, optionsFor(theme, without));
      for (const fault of found) (faults[fault] ??= []).push(`${what} in ${theme}`);
    }
  };
  return { faults, look };
}

/** Every rule there is, those that axe leaves out by default too. What is no matter of colour is the same in every theme. */
function optionsFor(theme: string, without: readonly string[]): RunOptions {
  const rules = axeCore.getRules(theme === 'light' ? undefined : ['cat.color']).map(({ ruleId }) => ruleId);
  const values = rules.filter((rule) => !without.includes(rule));
  return { runOnly: { type: 'rule', values }, resultTypes: ['violations'] };
}

/** Runs in the page. */
async function run(options: RunOptions): Promise<readonly string[]> {
  const { violations } = await axe.run(document, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html} ${failureSummary}`),
  );
}
