import type { SignatureMark } from '../consent/terms.ts';
import { formatInstant } from '../i18n/format.ts';
import type { Block } from './blocks.ts';
import type { SheetSource } from './source.ts';

type Signed = {
  readonly label: string;
  readonly name: string;
  readonly mark: SignatureMark;
  readonly at: string;
};

/** A signature as it was given: typed, drawn, or a mark before a witness. */
export function signatureBlock({ label, name, mark, at }: Signed, { t, language }: SheetSource): Block {
  return {
    kind: 'signature',
    label,
    name,
    strokes: mark.method === 'drawn' ? mark.strokes : null,
    method:
      mark.method === 'mark'
        ? t('sheet.signature.mark', { witness: mark.witness })
        : t(`sheet.signature.${mark.method}`),
    alternative: t('sheet.signature.alternative', { name, when: formatInstant(language, at) }),
  };
}
