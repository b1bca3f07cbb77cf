import { useEffect, useRef, useState } from 'react';
import type { Brought } from '../../desk/BringIn.tsx';
import { ReadCodes } from '../../desk/ReadCodes.tsx';
import messages from '../../i18n/messages/en/read-codes.json' with { type: 'json' };
import { createTranslate } from '../../i18n/translate.ts';
import { collect, NOTHING_COLLECTED, progressOf, type Collected, type Progress } from '../../record/collect-frames.ts';
import type { CatalogReference } from '../../storage/catalogs.ts';
import { catalogOf } from '../catalog-of-review.ts';
import { recordOfFrames } from '../frames-of-record.ts';
import { takeIn } from './bring-in-at-desk.ts';
import { fetchDecodeQr, type DecodeQr } from './decode-qr.ts';
import type { DeskProps } from './desk-props.ts';

type Props = { readonly desk: DeskProps; readonly onBrought: (brought: Brought) => void };

/** Reads a review from a patient's phone with the desk's camera. */
export function CodesAtDesk({ desk, onBrought }: Props) {
  const [t] = useState(() => createTranslate(desk.language, [messages]));
  const [decode, setDecode] = useState<DecodeQr | null>(null);
  // Pictures come faster than this is drawn anew.
  const collected = useRef(NOTHING_COLLECTED);
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    void fetchDecodeQr().then((found) => setDecode(() => found));
  }, []);
  const take = (text: string) => {
    const next = collect(collected.current, text);
    if (next === collected.current) return;
    collected.current = next;
    setProgress(progressOf(next));
    if (progressOf(next)?.missing.length === 0) void finish(next);
  };
  const finish = async (whole: Collected) => {
    onBrought(await bringIn(whole, desk));
    collected.current = NOTHING_COLLECTED;
    setProgress(null);
  };
  return decode && <ReadCodes t={t} decode={decode} onFrame={take} progress={progress} />;
}

async function contentOf(hashes: CatalogReference) {
  const loaded = await catalogOf(hashes);
  return loaded && { ...loaded, ...loaded.reference };
}

async function bringIn(collected: Collected, desk: DeskProps): Promise<Brought> {
  const { proofsFrom } = await import('../sealing.ts');
  const read = await recordOfFrames(collected, contentOf, proofsFrom(crypto.subtle));
  if (!read.ok)
    return {
      ok: false,
      why: desk.t(read.reason === 'damaged' ? 'bringIn.codes.damaged' : `open.fault.${read.reason}`),
    };
  const isSealed = read.record.segments.some(({ seal }) => seal !== null);
  return takeIn({ record: read.record, sheets: [], mark: isSealed ? null : 'not-sealed' }, desk);
}
