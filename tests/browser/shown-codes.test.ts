import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { framesOfRecord } from '../../src/app/frames-of-record.ts';
import { content, usualRecord } from '../core/record/usual-record.ts';
import { launch } from './browser.ts';
import { film } from './filmed-codes.ts';
import { serve } from './vault-server.ts';

let server: Awaited<ReturnType<typeof serve>>;
let folder: string;

beforeAll(async () => {
  server = await serve('codes-page');
  folder = await mkdtemp(join(tmpdir(), 'filmed-codes-'));
}, 60_000);
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

const record = await usualRecord(300);
const frames = (await framesOfRecord(record)) ?? [];

/** A desk whose camera sees the film in a file, from its beginning each time it is turned on. */
async function openDesk(file: string) {
  const camera = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
  const desk = await launch({ args: [...camera, `--use-file-for-fake-video-capture=${file}`] });
  await desk.page.goto(server.page);
  await desk.page.getByRole('button', { name: 'Turn on the camera' }).waitFor();
  return { ...desk, said: desk.page.getByRole('status') };
}

test('a usual review with a drawn signature is read in less than fifteen seconds', async () => {
  const file = join(folder, 'whole.y4m');
  await film(file, frames);
  const { page, said, close } = await openDesk(file);
  const from = performance.now();
  await page.getByRole('button', { name: 'Turn on the camera' }).click();
  await said.filter({ hasText: `All ${frames.length} codes were read.` }).waitFor();
  const seconds = (performance.now() - from) / 1000;
  process.stdout.write(`${frames.length} codes were read in ${seconds.toFixed(1)} s\n`);
  expect(seconds).toBeLessThan(15);
  expect(await page.evaluate((known) => codesRoom.take(known), content)).toEqual({ ok: true, record });
  await close();
});

test('codes that were lost are named, and come once the phone shows them alone', async () => {
  const file = join(folder, 'lossy.y4m');
  await film(
    file,
    frames.filter((_, i) => i !== 2 && i !== 6),
  );
  const { page, said, close } = await openDesk(file);
  await page.getByRole('button', { name: 'Turn on the camera' }).click();
  await said.filter({ hasText: 'Still missing: 3, 7: choose “Show only these” on the phone.' }).waitFor();
  await page.getByText(`${frames.length - 2} of ${frames.length} read.`).waitFor();
  expect(await page.evaluate((known) => codesRoom.take(known), content)).toEqual({ ok: false, reason: 'damaged' });
  await page.getByRole('button', { name: 'Turn off the camera' }).click();
  await film(file, [frames[2] ?? '', frames[6] ?? '']);
  const from = performance.now();
  await page.getByRole('button', { name: 'Turn on the camera again' }).click();
  await said.filter({ hasText: `All ${frames.length} codes were read.` }).waitFor();
  process.stdout.write(`the missing two came in ${((performance.now() - from) / 1000).toFixed(1)} s\n`);
  expect(await page.evaluate((known) => codesRoom.take(known), content)).toEqual({ ok: true, record });
  await close();
});

test('the camera is off once all was read, and once the screen is left', async () => {
  const file = join(folder, 'short.y4m');
  await film(file, frames.slice(0, 1));
  const { page, said, close } = await openDesk(file);
  const live = () => page.evaluate(() => codesRoom.seen.tracks.map(({ readyState }) => readyState));
  await page.evaluate(() => {
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wish) => {
      const stream = await ask(wish);
      codesRoom.seen.tracks = [...codesRoom.seen.tracks, ...stream.getTracks()];
      return stream;
    };
  });
  await page.getByRole('button', { name: 'Turn on the camera' }).click();
  await page.getByText(`1 of ${frames.length} read.`).waitFor();
  expect(await live()).toEqual(['live']);
  await page.getByRole('button', { name: 'Leave or come back' }).click();
  expect(await live()).toEqual(['ended']);
  await page.getByRole('button', { name: 'Leave or come back' }).click();
  await film(file, frames);
  await page.getByRole('button', { name: 'Turn on the camera again' }).click();
  await said.filter({ hasText: `All ${frames.length} codes were read.` }).waitFor();
  expect(await live()).toEqual(['ended', 'ended']);
  await close();
});
