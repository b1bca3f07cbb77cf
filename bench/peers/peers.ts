import type { Candidate } from '../candidate.ts';
import { press, type } from '../measure/hands.ts';

const anyPeer = {
  path: '',
  give: () => {
    const radio = document.querySelector<HTMLInputElement>('input[type="radio"]');
    if (radio === null || radio.disabled || radio.checked) return false;
    radio.click();
    return true;
  },
  taken: () => 'taken' in document.body.dataset,
  until: '',
  stands: 0,
  fill: async (page) => {
    await press(page, 'input[type="radio"]');
    await type(page, 'textarea', 'Why?');
  },
} as const satisfies Partial<Candidate>;

/** On the last of its pages *Continue* sends the form off: one page fewer is turned. */
export const surveyJs = (folder: string, pages: number): Candidate => ({
  ...anyPeer,
  id: 'surveyjs',
  name: 'SurveyJS 2.5.25',
  folder,
  pages: pages - 1,
  place: () => document.querySelector('.sd-page__title')?.textContent ?? '',
  onward: '.sd-navigation__next-btn',
  toSheet: () => Promise.resolve('#sheet'),
});

export const rjsf = (folder: string, pages: number): Candidate => ({
  ...anyPeer,
  id: 'rjsf',
  name: '@rjsf/core 6.11.1',
  folder,
  pages,
  place: () => document.querySelector('legend, h1')?.textContent ?? '',
  onward: 'button[type="submit"]',
});

export const formIo = (folder: string, pages: number): Candidate => ({
  ...anyPeer,
  id: 'formio',
  name: 'Form.io 5.6.0',
  folder,
  pages: pages - 1,
  place: () => document.querySelector('textarea')?.name ?? '',
  onward: '.btn-wizard-nav-next',
});
