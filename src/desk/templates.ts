import * as z from 'zod/mini';

/** Texts of a clinician's own. They insert words and never tick. */
export const TemplateTexts = z.readonly(z.array(z.string().check(z.maxLength(1000))).check(z.maxLength(100)));

export type Templates = {
  readonly texts: readonly string[];
  readonly onKeep: (text: string) => void;
};
