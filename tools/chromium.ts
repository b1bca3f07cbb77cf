import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'];

const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
];

/** Where a Chromium or Chrome stands on this machine: `CHROMIUM_PATH`, the path, the applications, playwright's own. */
export function findChromium(): string | undefined {
  const chosen = process.env['CHROMIUM_PATH'] ?? '';
  const places = [chosen, ...names.flatMap(onPath), ...applications, chromium.executablePath()];
  return places.find((file) => file !== '' && existsSync(file));
}

/** Every place where the search path could hold this command. */
export const onPath = (command: string): readonly string[] =>
  (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, command));
