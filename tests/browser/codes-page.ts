import { createElement, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { fetchDecodeQr, type DecodeQr } from '../../src/app/desk/decode-qr.ts';
import { recordOfFrames, type RecordOfFrames } from '../../src/app/frames-of-record.ts';
import { ReadCodes } from '../../src/desk/ReadCodes.tsx';
import words from '../../src/i18n/messages/en/read-codes.json';
import { createTranslate } from '../../src/i18n/translate.ts';
import { proofsFrom } from '../../src/pdf/seal/proofs.ts';
import { collect, NOTHING_COLLECTED, progressOf, type Collected } from '../../src/record/collect-frames.ts';
import type { CatalogContent } from '../../src/record/light-record.ts';

const t = createTranslate('en', [words]);

/** What the test can see of the desk. */
const seen: { collected: Collected; tracks: readonly MediaStreamTrack[] } = { collected: [], tracks: [] };

/** The desk's page may be left and come back to: what was read stays. */
function Desk({ decode }: { readonly decode: DecodeQr }) {
  const [collected, setCollected] = useState(NOTHING_COLLECTED);
  const [here, setHere] = useState(true);
  useEffect(() => {
    seen.collected = collected;
  }, [collected]);
  const onFrame = (text: string) => setCollected((before) => collect(before, text));
  const leave = createElement('button', { type: 'button', onClick: () => setHere(!here) }, 'Leave or come back');
  const reading = here && createElement(ReadCodes, { t, decode, onFrame, progress: progressOf(collected) });
  return createElement('main', {}, leave, reading);
}

const room = {
  seen,
  /** The record that was read, in this very browser's crypto. */
  take: (content: CatalogContent): Promise<RecordOfFrames> =>
    recordOfFrames(seen.collected, async () => content, proofsFrom(crypto.subtle)),
};

type Room = typeof room;
declare global {
  var codesRoom: Room;
}
globalThis.codesRoom = room;

const root = document.getElementById('root');
if (!root) throw new Error('a page without its root');
createRoot(root).render(createElement(Desk, { decode: await fetchDecodeQr() }));
