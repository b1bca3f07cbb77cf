import { useState } from 'react';
import type { Translate } from '../i18n/translate.ts';
import { Plain } from '../patient/Plain.tsx';
import { fingerprint } from '../record/fingerprint.ts';
import { MAX_RECORD_BYTES } from '../record/read-record.ts';
import { headOf } from '../record/seal-record.ts';
import { CheckSheet, type Checked } from '../verify/CheckSheet.tsx';
import { thisDevice } from './device.ts';
import { EDITION } from './edition.ts';
import { knownSince } from './known-devices.ts';
import { fetchPdfTools } from './pdf-tools.ts';
import { verifyTexts } from './texts.ts';

const LANGUAGE = 'en';

/** Checks a file that somebody holds against the seals in it. */
export function CheckSheetApp() {
  const [t] = useState(() => verifyTexts(LANGUAGE));
  return (
    <Plain t={t} title={t('verify.title')}>
      <CheckSheet t={t} language={LANGUAGE} onCheck={(file) => check(file, t)} />
    </Plain>
  );
}

async function check(file: File, t: Translate): Promise<Checked> {
  const { checkFile, nameInCertificate, proofsFrom } = await import('./sealing.ts');
  const proofs = proofsFrom(crypto.subtle);
  // A file can be gone, or closed to us, by the time it is read. Of one that is too large no more is read than shows it.
  const begun = file.slice(0, MAX_RECORD_BYTES + 1);
  const bytes = new Uint8Array(await begun.arrayBuffer().catch(() => new ArrayBuffer(0)));
  const verdict = await checkFile(bytes, { proofs, t, edition: EDITION, printing: fetchPdfTools });
  const record = 'record' in verdict ? verdict.record : null;
  const certificate = 'certificate' in verdict ? verdict.certificate : null;
  return {
    verdict,
    device: certificate && {
      name: nameInCertificate(certificate),
      isThis: await isThisDevice(certificate),
      since: await knownSince(certificate),
    },
    fingerprint: record ? fingerprint(await headOf(record, proofs.digest)) : '',
  };
}

async function isThisDevice(certificate: Uint8Array): Promise<boolean> {
  const own = (await thisDevice())?.certificate;
  return own?.length === certificate.length && certificate.every((byte, i) => byte === own[i]);
}
