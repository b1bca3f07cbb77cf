import { writeFileSync } from 'node:fs';
import { own } from '../../src/risks/own.ts';
import { Approval } from '../../src/risks/approval.ts';
import { statusOf } from '../../src/risks/approval-status.ts';
import { openCatalog } from '../../src/risks/open-catalog.ts';
import { Structure } from '../../src/risks/structure.ts';
import { CatalogText } from '../../src/risks/text.ts';
import { named, sheetFonts, speaks, translateInto } from '../shared/words-and-fonts.ts';
import { newestVersion, type Version } from './files.ts';
import { describeProof } from './proof/describe.ts';
import { proofHtml } from './proof/html.tsx';
import { proofPdf } from './proof/pdf.ts';
import type { ProofSource } from './proof/source.ts';

type Wish = { readonly id: string; readonly language: string; readonly out: string };

export type Written = { readonly ok: true; readonly bytes: number } | { readonly ok: false; readonly why: string };

/** Writes the copy that a clinician reads before approving: HTML or PDF, by the ending of `out`. */
export function writeProof(root: string, { id, language, out }: Wish, today: string): Written {
  const version = newestVersion(root, id);
  if (!version) return { ok: false, why: `unknown-catalog: there is no ${id}` };
  if (!Object.hasOwn(version.texts, language))
    return { ok: false, why: `unknown-language: ${id} has no text in ${language}` };
  const source = proofSource(version, language, today);
  if (!source) return { ok: false, why: `${id} in ${language} has faults: see catalog check` };
  const proof = describeProof(source);
  if (out.endsWith('.html')) return written(out, new TextEncoder().encode(proofHtml(proof)));
  const pdf = proofPdf(proof, source, sheetFonts());
  if (!pdf.ok) return { ok: false, why: `the fonts lack: ${pdf.characters.map(named).join(', ')}` };
  return written(out, pdf.bytes);
}

/** Writes a file, and says how large it is. */
export function written(out: string, bytes: Uint8Array): Written {
  writeFileSync(out, bytes);
  return { ok: true, bytes: bytes.length };
}

/** What a proof of one language is made of; undefined where the catalog does not open. */
export function proofSource(version: Version, language: string, today: string): ProofSource | undefined {
  const hashes = {
    structureHash: own(version.hashes, 'structure') ?? '',
    textHash: own(version.hashes, language) ?? '',
  };
  const approval = Approval.safeParse(own(version.approvals, language));
  const status = statusOf(approval.success ? approval.data : null, hashes, today);
  const opened = openCatalog(version.structure, version.texts[language], status);
  if (!opened.ok) return undefined;
  return {
    structure: Structure.parse(version.structure),
    text: CatalogText.parse(version.texts[language]),
    catalog: opened.catalog,
    ...hashes,
    t: translateInto(speaks(language) ? language : 'en'),
    today,
  };
}
