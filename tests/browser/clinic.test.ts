import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, serveDist } from './browser.ts';
import { begin, giveName, giveTechnique, visit } from './saved-patient.ts';

let folder: string;
let served: Awaited<ReturnType<typeof serveDist>>;
let chromium: Awaited<ReturnType<typeof launch>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beforehand-clinic-'));
  cpSync('dist', folder, { recursive: true });
  served = await serveDist({ folder });
  chromium = await launch();
});

afterAll(async () => {
  await chromium.close();
  rmSync(folder, { recursive: true });
});

const clinicRings = (phone: string) =>
  writeFileSync(join(folder, 'clinic.json'), JSON.stringify({ name: 'Riverside Pain Clinic', phone }));

test("a clinic's new telephone number is seen at the next visit, and without a network the last one is kept", async () => {
  const { page, context } = chromium;
  const numberShown = (phone: string) => page.getByRole('main').getByText(phone).first().waitFor();
  clinicRings('020 7946 0001');
  await begin(page, served.origin);
  await giveName(page);
  await giveTechnique(page);
  await visit(page, '#/done');
  await numberShown('020 7946 0001');
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);

  clinicRings('020 7946 0002');
  await page.reload();
  await numberShown('020 7946 0002');

  await context.setOffline(true);
  await served.close();
  await page.reload();
  await numberShown('020 7946 0002');
  expect(await page.getByText('020 7946 0001').count()).toBe(0);
});
