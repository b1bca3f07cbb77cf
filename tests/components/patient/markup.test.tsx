import { userEvent } from '@testing-library/user-event';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { pagesOf, type Page } from '../../../src/consent/steps.ts';
import { hrefOf } from '../../../src/patient/route.ts';
import { Start } from '../../../src/patient/Start.tsx';
import { SheetView } from '../../../src/ui/SheetView.tsx';
import { decided, log, reviewOf } from '../../core/consent/sample.ts';
import { t } from '../../core/i18n/tables.ts';
import { MARK, markedCatalog, markedFacts } from '../../core/sheet/marked.ts';
import { sheetOfLog } from '../../core/sheet/sample.ts';
import { showPage } from './session.tsx';

const facts = [...markedFacts, decided('no')];
const pages = pagesOf(reviewOf(...facts), markedCatalog);

/** Markup that became markup. */
function parsed(): readonly string[] {
  const made = [...document.querySelectorAll('script, img, b, iframe, object, [onerror], [onclick]')];
  const links = [...document.querySelectorAll('a')].filter(({ protocol }) => !/^(?:https?|tel):$/u.test(protocol));
  return [...made, ...links].map(({ outerHTML }) => outerHTML);
}

/** Pages on which no text of the catalog stands, nor one of the patient's. */
const PLAIN = /^#\/(?:about\/(?:company|decider)|procedure\/side|decide)$/u;

const typed = () =>
  [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].map(({ value }) => value);
const shown = () => [document.body.textContent, ...typed()].join(' ');

test.each(pages.map((page): [string, Page] => [hrefOf(page), page]))('markup is text at %s', async (address, page) => {
  showPage(page, facts, { catalog: markedCatalog });
  for (const closed of screen.queryAllByRole('button', { expanded: false })) await userEvent.click(closed);
  for (const folded of document.querySelectorAll('summary')) await userEvent.click(folded);
  expect(parsed()).toEqual([]);
  expect(shown().includes(MARK)).toBe(!PLAIN.test(address));
});

test('markup is text where the sheet is shown', () => {
  render(<SheetView sheet={sheetOfLog(log(...facts), { catalog: markedCatalog })} />);
  expect(parsed()).toEqual([]);
  expect(document.body.textContent.split(MARK).length).toBeGreaterThan(100);
});

test('markup is text on the button that goes on with a review', () => {
  const saved = [{ slot: 's', name: MARK, changed: null, fault: null }];
  render(<Start t={t} saved={saved} storageFault={null} onContinue={() => undefined} />);
  expect(parsed()).toEqual([]);
  expect(screen.getByRole('button', { name: `Continue as ${MARK}` })).toBeVisible();
});
