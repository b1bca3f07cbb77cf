import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import './ui/styles.css';
import { App } from './app/App.tsx';
import { openShelf } from './app/open-shelf.ts';
import { isNewHere, NOTHING_FOUND, shutDevice, type Found, type Shelf } from './app/shelf.ts';
import { standIn } from './app/stand-in.ts';
import { startTexts } from './app/start-texts.ts';
import { faultOf } from './consent/vault.ts';
import { dropSecondTaps } from './ui/double-tap.ts';

const LANGUAGE = 'en';

let shelf: Promise<Shelf> | null = null;
const shelfOnce = () => {
  const instead = standIn();
  return instead ? Promise.resolve(instead.shelf) : (shelf ??= openShelf(LANGUAGE));
};

/** Asks no storage before there is a reason to: the first page has to be there at once. */
async function look(): Promise<Found> {
  if (shelf === null && !standIn() && (await isNewHere())) return NOTHING_FOUND;
  try {
    const opened = await shelfOnce();
    const { fault, clinic, list } = opened;
    const shut = shutDevice(opened);
    // On a clinic's device the start page names nobody.
    return { saved: clinic || shut ? [] : await list(), fault, isClinics: clinic !== null, shut };
  } catch (error) {
    return { ...NOTHING_FOUND, fault: faultOf(error) };
  }
}

/** The start page in the HTML is right only where nothing is saved; else it is drawn anew. */
async function start(root: HTMLElement): Promise<void> {
  // Somebody who comes back to a page of a review must not be shown another one while theirs is found.
  if (!atStart()) root.replaceChildren();
  // What is on the device is for the start page to say.
  const found = atStart() ? await look() : NOTHING_FOUND;
  const app = (
    <StrictMode>
      <App t={startTexts(LANGUAGE)} language={LANGUAGE} openShelf={shelfOnce} look={look} found={found} />
    </StrictMode>
  );
  const isNothing = found.saved.length === 0 && !(found.fault ?? found.shut) && !found.isClinics;
  const asBuilt = root.hasChildNodes() && isNothing && atStart() && root.lang === LANGUAGE;
  if (asBuilt) hydrateRoot(root, app);
  else createRoot(root).render(app);
}

const atStart = () => /^#?\/?$/.test(window.location.hash);

const root = document.getElementById('root');
if (!root) throw new Error('no #root in the page');
void start(root);
dropSecondTaps(document);

// The worker fetches the whole app: what somebody waits for goes first.
const REGISTERED_AFTER_MS = 4000;
if (import.meta.env.PROD) setTimeout(() => void import('./app/offline-worker.ts'), REGISTERED_AFTER_MS);
