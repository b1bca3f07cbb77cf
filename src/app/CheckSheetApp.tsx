import { useState } from 'react';
import { Plain } from '../patient/Plain.tsx';
import { fingerprint } from '../record/fingerprint.ts';
import { headOf } from '../record/seal-record.ts';
import { CheckSheet, type Checked } from '../verify/CheckSheet.tsx';
import { verifyTexts } from './texts.ts';
import { thisDevice } from './device.ts';

const LANGUAGE = 'en';

/** Checks a file that somebody holds against the seals in it. */
export function CheckSheetApp() {
  const [t] = useState(() => verifyTexts(LANGUAGE));
  return (
    <Plain t={t} title={t('verify.title')}>
      <CheckSheet t={t} language={LANGUAGE} onCheck={check} />
    </Plain>
  );
}

async function check(file: File): Promise<Checked> {
  const { nameInCertificate, proofsFrom, verifyFile } = await import('./sealing.ts');
  const proofs = proofsFrom(crypto.subtle);
  // A file can be gone, or closed to us, by the time it is read.
  const bytes = new Uint8Array(await file.arrayBuffer().catch(() => new ArrayBuffer(0)));
  const verdict = await verifyFile(bytes, proofs);
  const record = 'record' in verdict ? verdict.record : null;
  const certificate = 'certificate' in verdict ? verdict.certificate : null;
  return {
    verdict,
    device: certificate && { name: nameInCertificate(certificate), isThis: await isThisDevice(certificate) },
    fingerprint: record ? fingerprint(await headOf(record, proofs.digest)) : '',
  };
}

async function isThisDevice(certificate: Uint8Array): Promise<boolean> {
  const own = (await thisDevice())?.certificate;
  return own?.length === certificate.length && certificate.every((byte, i) => byte === own[i]);
}
