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
