import { useCallback, useEffect, useState, type Dispatch, type SetStateAction } from 'react';
import type { Translate } from '../i18n/translate.ts';
import { Device } from '../patient/Device.tsx';
import { parseRoute } from '../patient/route.ts';
import { StatusContext } from '../patient/StatusLine.tsx';
import { Start } from '../patient/Start.tsx';
import { shutDevice, type Found, type Shelf } from './shelf.ts';
import { Broken } from '../ui/Broken.tsx';
import { Later, screen } from './Later.tsx';
import { resume } from './resume.ts';
import { useAddress } from './use-route.ts';
import { useStartStatus } from './use-start-status.ts';

const reviewApp = screen(async () => {
  const { ReviewApp } = await import('./ReviewApp.tsx');
  return (props: Parameters<typeof ReviewApp>[0]) => <ReviewApp {...props} />;
});
const openFileApp = screen(async () => {
  const { OpenFileApp } = await import('./file-apps.ts');
  return (props: Parameters<typeof OpenFileApp>[0]) => <OpenFileApp {...props} />;
});

const invitedApp = screen(async () => {
  const { InvitedApp } = await import('./file-apps.ts');
  return (props: Parameters<typeof InvitedApp>[0]) => <InvitedApp {...props} />;
});
const checkSheetApp = screen(async () => {
  const { CheckSheetApp } = await import('./file-apps.ts');
  return () => <CheckSheetApp />;
});
const deskApp = screen(async () => {
  const { DeskApp } = await import('./desk/DeskApp.tsx');
  return (props: Parameters<typeof DeskApp>[0]) => <DeskApp {...props} />;
});
const paperReviewApp = screen(async () => {
  const { PaperReviewApp } = await import('./file-apps.ts');
  return () => <PaperReviewApp />;
});

const pinApp = screen(async () => {
  const { PinApp } = await import('./PinApp.tsx');
  return (props: Parameters<typeof PinApp>[0]) => <PinApp {...props} />;
});

type Props = {
  readonly t: Translate;
  readonly language: string;
  readonly openShelf: () => Promise<Shelf>;
  /** Looks at what lies on this device; `found` is what was seen before the first paint. */
  readonly look: () => Promise<Found>;
  readonly found: Found;
};

/** Which screen an address shows. The review and all that it needs come with the first step. */
export function App(props: Props) {
  const said = useStartStatus(props.language);
  return (
    <Broken words={<BrokenPage t={props.t} />}>
      <StatusContext value={said}>
        <Screen {...props} />
      </StatusContext>
    </Broken>
  );
}

const BrokenPage = ({ t }: { readonly t: Translate }) => (
  <main role="alert">
    <h1>{t('broken.title')}</h1>
    <p>{t('broken.what')}</p>
    <button type="button" onClick={() => window.location.reload()}>
      {t('broken.again')}
    </button>
  </main>
);

function Screen({ t, openShelf: openAny, look, found: first }: Props) {
  const [found, setFound] = useState(first);
  const { shut } = found;
  // Whoever asks for the reviews of a device that is shut waits for ever: the PIN is asked for in the place of the screen.
  const openShelf = useCallback(async () => {
    const shelf = await openAny();
    const device = shutDevice(shelf);
    if (!device) return shelf;
    setFound((before) => ({ ...before, shut: device }));
    return new Promise<never>(() => undefined);
  }, [openAny]);
  const onOpened = useCallback(() => setFound((before) => ({ ...before, shut: null })), []);
  const address = useAddress();
  const route = parseRoute(address);
  if (shut && !['verify', 'paper'].includes(route.at))
    return <Later screen={pinApp} with={{ device: shut, onOpened }} waiting={<Loading t={t} />} />;
  const isStart = route.at === 'start' || (route.at === 'unknown' && !address.startsWith('#/for'));
  if (address.startsWith('#/desk') || (isStart && found.isClinics))
    return <Later screen={deskApp} with={{ openShelf }} waiting={<Loading t={t} />} />;
  if (address.startsWith('#/for'))
    return <Later screen={invitedApp} with={{ openShelf }} waiting={<Loading t={t} />} />;
  switch (route.at) {
    case 'start':
    case 'unknown':
      return <StartPage t={t} openShelf={openShelf} look={look} found={found} onFound={setFound} />;
    case 'device':
      return <Device t={t} />;
    case 'open':
      return <Later screen={openFileApp} with={{ openShelf }} waiting={<Loading t={t} />} />;
    case 'verify':
      return <Later screen={checkSheetApp} with={{}} waiting={<Loading t={t} />} />;
    case 'paper':
      return <Later screen={paperReviewApp} with={{}} waiting={<Loading t={t} />} />;
    case 'new':
    case 'page':
    case 'risk-list':
    case 'stop':
    case 'talk-first':
    case 'say-no':
    case 'unwell':
    case 'sheet':
    case 'show':
    case 'pin':
    case 'delete':
      return <Later screen={reviewApp} with={{ route, openShelf }} waiting={<Loading t={t} />} />;
  }
}

const Loading = ({ t }: { readonly t: Translate }) => (
  <main>
    <p role="status">{t('frame.loading')}</p>
  </main>
);

type StartPageProps = Omit<Props, 'language'> & { readonly onFound: Dispatch<SetStateAction<Found>> };

function StartPage({ t, openShelf, look, found, onFound }: StartPageProps) {
  useEffect(() => {
    let gone = false;
    document.title = 'Beforehand';
    const lookAgain = async () => {
      const seen = await look();
      if (!gone) onFound(seen);
    };
    void lookAgain();
    return () => {
      gone = true;
      // What is deleted in the meantime must not stand here for a moment when the patient comes back.
      onFound((before) => ({ ...before, saved: [], fault: null }));
    };
  }, [look, onFound]);
  return (
    <Start
      t={t}
      saved={found.saved}
      storageFault={found.fault}
      onContinue={(slot) => void openShelf().then((shelf) => resume(shelf, slot))}
    />
  );
}
