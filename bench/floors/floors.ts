import type { Page } from 'playwright-core';
import type { Candidate } from '../candidate.ts';
import { press, type } from '../measure/hands.ts';

/** The twenty pages by hand, in plain DOM or in bare React: what no framework and no app can be quicker than. */
export const floor = (id: 'plain' | 'react', folder: string, pages: number): Candidate => ({
  id,
  name: id === 'plain' ? 'Floor: plain DOM' : 'Floor: React, zustand',
  folder,
  path: '',
  give: () => {
    const radio = document.querySelector<HTMLInputElement>('input[type="radio"]');
    if (radio === null || radio.disabled || radio.checked) return false;
    radio.click();
    return true;
  },
  taken: () => document.querySelector('button')?.textContent === 'Continue',
  place: () => document.querySelector('h1')?.textContent ?? '',
  onward: 'button',
  until: 'That is all',
  pages,
  stands: 0,
  fill: async (page: Page) => {
    await press(page, 'input[type="radio"]:last-of-type');
    await type(page, 'textarea', 'Why?');
  },
});
