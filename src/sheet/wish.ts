export const PAPERS = ['a4', 'letter'] as const;
export const LAYOUTS = ['standard', 'large'] as const;
export const PARTS = ['whole', 'agenda', 'take-home'] as const;

export type Paper = (typeof PAPERS)[number];
export type Layout = (typeof LAYOUTS)[number];
export type SheetPart = (typeof PARTS)[number];

/** How something is to be printed. */
export type PaperWish = { readonly paper: Paper; readonly layout: Layout };
/** What of the sheet, and how. */
export type SheetWish = PaperWish & { readonly part: SheetPart };

/** A wish from words that somebody typed; null where one of them is none of ours. */
export function readWish(words: { readonly [Key in keyof SheetWish]: string }): SheetWish | null {
  const paper = PAPERS.find((one) => one === words.paper);
  const layout = LAYOUTS.find((one) => one === words.layout);
  const part = PARTS.find((one) => one === words.part);
  return paper && layout && part ? { paper, layout, part } : null;
}
