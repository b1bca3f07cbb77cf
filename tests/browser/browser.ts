import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findChromium } from '../../tools/chromium.ts';

export type LaunchOptions = {
  /** A profile that outlives the browser; without it, a fresh one that is removed on closing. */
  readonly userDataDir?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly touch?: boolean;
  /** What Chromium is told besides. */
  readonly args?: readonly string[];
  /** Opens again the tabs of the browser that was last on this profile. */
  readonly restores?: boolean;
  /** The folder of an extension that is loaded. */
  readonly extension?: string;
};

type Launched = {
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Ends the browser as a crash would (SIGKILL), and waits until it is gone. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const quiet = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'];

/** A real Chromium with one page. Every further `browser.newContext()` is a person on a device of their own. */
export async function launch({
  userDataDir = '',
  viewport,
  touch = false,
  args = [],
  restores = false,
  extension,
}: LaunchOptions = {}): Promise<Launched> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium found: set CHROMIUM_PATH, or run npm test');
  const context = await chromium.launchPersistentContext(userDataDir, {
    executablePath,
    args: [
      ...quiet,
      ...args,
      ...(restores ? ['--restore-last-session'] : []),
      ...(extension === undefined ? [] : ['--enable-unsafe-extension-debugging']),
    ],
    ignoreDefaultArgs: [
      ...(restores ? ['--no-startup-window', 'about:blank'] : []),
      ...(extension === undefined ? [] : ['--disable-extensions']),
    ],
    viewport: viewport ?? { width: 1280, height: 800 },
    hasTouch: touch,
    isMobile: touch,
    locale: 'en-GB',
  });
  const browser = context.browser();
  if (browser === null) throw new Error('a persistent context without its browser');
  if (extension !== undefined) await load(extension, browser);
  const page = context.pages()[0] ?? (await context.newPage());
  const pid = await processOf(browser);
  return { browser, context, page, kill: () => killed(pid), close: () => context.close() };
}

/** Not by `--load-extension`, which Chrome itself takes no longer. */
async function load(extension: string, browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  await session.send('Extensions.loadUnpacked', { path: resolve(extension) });
}

async function processOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const main = processInfo.find(({ type }) => type === 'browser');
  if (main === undefined) throw new Error('Chromium did not name its own process');
  return main.id;
}

async function killed(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL');
  while (isRunning(pid)) await wait(20);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

type Served = { readonly origin: string; readonly close: () => Promise<void> };

/**
 * Serves `dist/` as any static host would, on a port of its own on this machine.
 * @param under the path it stands at, with a slash at both ends.
 */
export async function serveDist({ folder = 'dist', under = '/' } = {}): Promise<Served> {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const file = join(root, fileAt(pathname, under));
    const type = types[extname(file)] ?? 'application/octet-stream';
    const body = file.startsWith(root + sep) && pathname.startsWith(under) ? readFile(file) : Promise.reject(notFound);
    void body.then(
      (bytes) => response.writeHead(200, { 'content-type': type }).end(bytes),
      () => response.writeHead(404, { 'content-type': 'text/plain' }).end('not found'),
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { origin: `http://127.0.0.1:${address.port}`, close: () => closed(server) };
}

const notFound = new Error('not found');

const fileAt = (pathname: string, under: string) =>
  decodeURIComponent((pathname.endsWith('/') ? `${pathname}index.html` : pathname).slice(under.length));

async function closed(server: ReturnType<typeof createServer>): Promise<void> {
  server.closeAllConnections();
  await once(server.close(), 'close');
}

/**
 * Every request or socket to another origin, from any page or worker of this page's context, as it happens.
 * A test ends with `expect(foreign).toEqual([])`.
 */
export function watchOrigin(page: Page, origin: string): readonly string[] {
  const foreign: string[] = [];
  const note = (url: string) => {
    const { protocol, origin: asked } = new URL(url);
    if (!['data:', 'blob:', 'about:'].includes(protocol) && asked !== origin) foreign.push(url);
  };
  page.context().on('request', (request) => note(request.url()));
  page.on('websocket', (socket) => note(socket.url()));
  return foreign;
}
