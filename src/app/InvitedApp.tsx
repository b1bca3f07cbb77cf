import { useEffect, useState } from 'react';
import type { ReviewEvent } from '../consent/events.ts';
import { Invited } from '../patient/Invited.tsx';
import { readInvitation, type Invitation } from '../record/invitation.ts';
import { loadCatalog, type LoadedCatalog } from './catalogs.ts';
import { now } from './open-review.ts';
import { resume } from './resume.ts';
import type { Shelf } from './shelf.ts';
import { reviewTexts } from './texts.ts';

const LANGUAGE = 'en';

// Out of the address bar at once, so that it lies in no history and is in no picture of the screen; kept for this visit.
let word = '';

function takeWord(): string {
  const [, found = ''] = /^#\/for\/([\w-]+)$/.exec(window.location.hash) ?? [];
  if (found !== '') {
    word = found;
    window.history.replaceState(null, '', '#/for');
  }
  return word;
}

/** Opens a clinic's link on the patient's own phone. Opened twice, it goes on with the same review. */
export function InvitedApp({ openShelf }: { readonly openShelf: () => Promise<Shelf> }) {
  const [t] = useState(() => reviewTexts(LANGUAGE));
  const [{ invitation, hasEnded }] = useState(() => {
    const read = readInvitation(takeWord());
    return { invitation: read, hasEnded: read !== null && Date.parse(read.until) < Date.now() };
  });
  const [loaded, setLoaded] = useState<LoadedCatalog | null>(null);
  useEffect(() => {
    void loadCatalog().then(setLoaded);
  }, []);
  if (!loaded) return <p role="status">{t('frame.loading')}</p>;
  return (
    <Invited
      t={t}
      language={LANGUAGE}
      catalog={loaded.catalog}
      invitation={invitation}
      hasEnded={hasEnded}
      onStart={() => void openShelf().then((shelf) => invitation && begin(shelf, invitation))}
    />
  );
}

async function begin(shelf: Shelf, invitation: Invitation): Promise<void> {
  const slot = (await slotOf(shelf, invitation.reviewId)) ?? (await startOne(shelf, invitation));
  await resume(shelf, slot);
}

/** The review that this link has begun here before. */
async function slotOf(shelf: Shelf, reviewId: string): Promise<string | null> {
  for (const { slot, fault } of await shelf.list()) {
    const saved = fault ? undefined : await shelf.open(slot).load();
    const fact = saved?.events.at(0)?.fact;
    if (fact?.type === 'review-started' && fact.reviewId === reviewId) return slot;
  }
  return null;
}

async function startOne(shelf: Shelf, { reviewId, plan, by, at }: Invitation): Promise<string> {
  const { reference, catalog } = await loadCatalog();
  const started = { type: 'review-started', reviewId, catalog: reference } as const;
  const [language, textHash] = [catalog.language, reference.textHash];
  const events: readonly ReviewEvent[] = [
    { seq: 1, at: now(), by: { role: 'patient' }, language, textHash, fact: started },
    // By whoever made the link, and when they did.
    {
      seq: 2,
      at,
      by: { role: 'staff', ...by, entered: 'link' },
      language,
      textHash,
      fact: { type: 'planned', plan },
    },
  ];
  const slot = shelf.newSlot();
  const kept = shelf.open(slot).save({ append: events, strict: true });
  // Where nothing can be kept it is in this tab alone, and its pages say so.
  await (shelf.fault ? kept.catch(() => undefined) : kept);
  return slot;
}
