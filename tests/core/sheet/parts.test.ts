import { describe, expect, test } from 'vitest';
import { describePart } from '../../../src/sheet/describe.ts';
import { decides, log, named, NEEDLE, ready, told } from '../consent/sample.ts';
import { madeSheet } from '../pdf/made-sheet.ts';
import { ask, textOf } from '../pdf/open-again.ts';
import { question, sampleAgenda, sampleSheet } from '../pdf/sample-sheet.ts';
import { orderOf, signedOver, wordsOf } from './sample.ts';

const clinic = { name: 'Hill', phone: '01 234', emergencyNumber: '112' };
const takeHome = describePart(orderOf(log(named, decides, told(NEEDLE)), { clinic }), 'take-home');
const agenda = describePart(orderOf(log(...signedOver(ready, 'talk-first'))), 'agenda');
const layouts = ['standard', 'large'] as const;

describe('the page to take home alone', () => {
  test('is what the sheet ends with, but for how it was made', () => {
    const words = wordsOf(takeHome.blocks);
    expect(takeHome.blocks[0]).toEqual({ kind: 'heading', level: 1, text: 'To take home' });
    for (const part of ['01 234', '112', 'Get emergency help now', 'Call the team the same day'])
      expect(words).toContain(part);
    expect(words).not.toContain('Fingerprint');
    expect(takeHome.agenda).toBeNull();
  });

  test.each(layouts)('says whose it is, carries no record, and is heard from its title on: %s', (layout) => {
    const pdf = madeSheet({ sheet: takeHome, record: null, layout });
    expect(textOf(pdf)).toContain(takeHome.running);
    expect(ask('pdfinfo', pdf, ['-struct-text'])).toMatch(/P \(block\)[\s\S]*H1 \(block\)/u);
    expect(ask('qpdf', pdf, ['--list-attachments'])).toMatch(/no embedded files/u);
  });
});

describe('the agenda alone', () => {
  test('is one page where nothing of it has to go on', () => {
    const pdf = madeSheet({ sheet: agenda });
    expect(ask('pdfinfo', pdf)).toMatch(/^Pages: +1$/mu);
    expect(textOf(pdf)).toContain('page 1 of 1');
  });

  test('brings with it what its page has no room for, in full', () => {
    const words = 'How long would it take until somebody sees me? '.repeat(12).trim();
    const pdf = madeSheet({ sheet: sampleSheet({ agenda: sampleAgenda({}, [question(1, words)]), blocks: [] }) });
    expect(ask('pdfinfo', pdf)).toMatch(/^Pages: +2$/mu);
    expect(textOf(pdf)).toContain(words);
  });

  test('in large print ends where the sheet goes on', () => {
    const text = textOf(madeSheet({ sheet: agenda, layout: 'large' }));
    expect(text).toContain('Fingerprint of the record');
    expect(text).not.toContain('What was shown and said');
  });
});
