export const RULES = [
  // The file.
  'syntax',
  'header',
  'encryption',
  'id',
  'eof',
  // The catalog.
  'marked',
  'suspects',
  'lang',
  'display-title',
  'oc-name',
  'xfa',
  'need-appearances',
  // The metadata.
  'xmp',
  'title',
  'pdfuaid',
  'pdfaid',
  'xmp-extension',
  'info-xmp',
  'output-intent',
  // What an archive may not hold.
  'action',
  'lzw',
  'interpolate',
  // The structure tree.
  'struct-tree',
  'parent-tree',
  'role',
  'struct-parent',
  'mcid',
  'empty',
  'headings',
  'alt',
  'bbox',
  'note',
  'lang-passage',
  'nesting',
  'list',
  'table',
  'th',
  // The pages.
  'emc',
  'unmarked',
  'artifact-nesting',
  'pagination',
  'tabs',
  'annot-flags',
  'annot-ap',
  'annot-tag',
  'tu',
  'link-contents',
  'font-embedded',
  'to-unicode',
  'cidtogid',
  // Embedded files.
  'attachment',
  'af-relationship',
  'af',
  'filespec',
  'embedded-mime',
  'embedded-params',
  'embedded-json',
  'embedded-order',
  'embedded-checksum',
  'embedded-pdf',
  'embedded-names',
  'embedded-nested',
  // Signatures.
  'signature',
  'byte-range',
  'sub-filter',
  'sig-flags',
  'sig-time',
  'cms',
  'digest',
  'cades',
  'coverage',
] as const;

export type Rule = (typeof RULES)[number];

export type Fault = { readonly rule: Rule; readonly detail: string };

export const faultIf = (broken: boolean, rule: Rule, detail: string): readonly Fault[] =>
  broken ? [{ rule, detail }] : [];
