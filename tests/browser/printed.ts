import type { Page } from 'playwright-core';

declare global {
  /** What went to the print dialog. */
  var printed: Blob | undefined;
}

/** Stands in for the print dialog of this page: a PDF in a frame ends the browser that is driven. */
export const catchPrints = (page: Page) =>
  page.evaluate(() => {
    Object.defineProperty(navigator, 'pdfViewerEnabled', { value: false });
    globalThis.open = () => null;
    URL.createObjectURL = (blob) => {
      globalThis.printed = blob instanceof Blob ? blob : undefined;
      return 'blob:printed';
    };
  });

/** The file that went to the print dialog, once it has. */
export async function printed(page: Page): Promise<Buffer> {
  await page.waitForFunction(() => globalThis.printed !== undefined);
  return Buffer.from(
    await page.evaluate(async () => [...new Uint8Array((await globalThis.printed?.arrayBuffer()) ?? [])]),
  );
}
