// What seals, opens and checks: one file, loaded when a sheet is near or a file is chosen.
export { certify, nameInCertificate } from '../pdf/seal/certificate.ts';
export { openSheet } from '../pdf/open/open.ts';
export { verifyFile } from '../pdf/open/verify-sheet.ts';
export { proofsFrom } from '../pdf/seal/proofs.ts';
export { sealPdf } from '../pdf/seal/seal.ts';
export { checkFile } from './check-file.ts';
