// What makes a PDF: one file, loaded when a sheet is near.
export { hasItsPages } from '../pdf/compare-pages.ts';
export { makeSheetPdf } from '../pdf/make-sheet.ts';
export { earlierFault } from '../pdf/open/earlier-fault.ts';
export { printTogether } from '../pdf/print-together.ts';
export { printRecord } from '../pdf/print-record.ts';
