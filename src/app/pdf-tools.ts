import regularUrl from '../pdf/fonts/NotoSans-Regular.ttf?url';
import boldUrl from '../pdf/fonts/NotoSans-Bold.ttf?url';
import type * as Printing from './printing.ts';

type PdfTools = typeof Printing & { readonly fonts: { readonly regular: Uint8Array; readonly bold: Uint8Array } };

let tools: Promise<PdfTools> | null = null;

/** Fetches what makes a PDF, once. What did not come is asked for again the next time. */
export function fetchPdfTools(): Promise<PdfTools> {
  tools ??= Promise.all([import('./printing.ts'), font(regularUrl), font(boldUrl)]).then(
    ([printing, regular, bold]) => ({
      ...printing,
      fonts: { regular, bold },
    }),
  );
  tools.catch(() => {
    tools = null;
  });
  return tools;
}

async function font(url: string): Promise<Uint8Array> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`a font did not come: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
