// What seals, opens and checks: one file, loaded when a sheet is near or a file is chosen.
export { certify, nameInCertificate } from '../pdf/certificate.ts';
export { openSheet } from '../pdf/open.ts';
export { proofsFrom } from '../pdf/proofs.ts';
export { sealPdf } from '../pdf/seal.ts';
export { checkFile } from './check-file.ts';
