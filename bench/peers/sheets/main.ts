import { taskHere } from './task-here.ts';
import type { Made } from '../../sheets.ts';
import type { Maker } from './task.ts';

const makers: Readonly<Record<string, () => Promise<{ readonly make: Maker }>>> = {
  ours: () => import('./makers/ours.ts'),
  jspdf: () => import('./makers/jspdf.ts'),
  pdfmake: () => import('./makers/pdfmake.ts'),
  'pdf-lib': () => import('./makers/pdf-lib.ts'),
};

/** Makes the sheet so many times: the first time brings the code and the fonts. Milliseconds each. */
async function make(maker: string, times: number): Promise<Made> {
  const task = await taskHere();
  return timed(times, async () => {
    const { make: one } = (await makers[maker]?.()) ?? {};
    if (!one) throw new Error(`no maker ${maker}`);
    return (await one(task)).length;
  });
}

/** Checks a sheet so many times, its pages not compared: the first time brings the code. */
async function verify(times: number): Promise<Made> {
  const task = await taskHere();
  const { make: ours } = await import('./makers/ours.ts');
  const sheet = await ours(task);
  return timed(times, async () => {
    const [{ verifyFile }, { proofsFrom }] = await Promise.all([
      import('../../../src/pdf/open/verify-sheet.ts'),
      import('../../../src/pdf/seal/proofs.ts'),
    ]);
    const verdict = await verifyFile(sheet, proofsFrom(crypto.subtle));
    if (verdict.is !== 'unchanged') throw new Error(verdict.is);
    return sheet.length;
  });
}

async function timed(count: number, work: () => Promise<number>): Promise<Made> {
  const times: number[] = [];
  let bytes = 0;
  for (let i = 0; i < count; i += 1) {
    const start = performance.now();
    bytes = await work();
    times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { times, bytes };
}

Object.assign(window, { sheets: { make, verify } });
