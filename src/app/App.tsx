import { lazy, Suspense, useEffect, useState } from 'react';
import type { Translate } from '../i18n/translate.ts';
import { ClinicDevice, Device } from '../patient/Device.tsx';
import { Start, type Saved } from '../patient/Start.tsx';
import { isNewHere, type Shelf } from './shelf.ts';
import { Broken } from '../ui/Broken.tsx';
import { resume } from './resume.ts';
import { useRoute } from './use-route.ts';

const ReviewApp = lazy(async () => ({ default: (await import('./ReviewApp.tsx')).ReviewApp }));
const OpenFileApp = lazy(async () => ({ default: (await import('./OpenFileApp.tsx')).OpenFileApp }));

type Props = {
  readonly t: Translate;
  readonly language: string;
  readonly openShelf: () => Promise<Shelf>;
  /** What was found on this device before the first paint. */
  readonly saved: readonly Saved[];
  readonly storageFault: string | null;
};

/** Which screen an address shows. The review and all that it needs come with the first step. */
export function App(props: Props) {
  return (
    <Broken words={<BrokenPage t={props.t} />}>
      <Screen {...props} />
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

function Screen({ t, language, openShelf, ...found }: Props) {
  const route = useRoute();
  switch (route.at) {
    case 'start':
    case 'unknown':
      return <StartPage t={t} language={language} openShelf={openShelf} {...found} />;
    case 'device':
      return <Device t={t} language={language} />;
    case 'clinic-device':
      return <ClinicDevice t={t} language={language} />;
    case 'open':
      return (
        <Suspense fallback={<Loading t={t} />}>
          <OpenFileApp openShelf={openShelf} />
        </Suspense>
      );
    case 'new':
    case 'page':
    case 'risk-list':
    case 'stop':
    case 'talk-first':
    case 'say-no':
    case 'unwell':
    case 'sheet':
    case 'delete':
      return (
        <Suspense fallback={<Loading t={t} />}>
          <ReviewApp route={route} openShelf={openShelf} />
        </Suspense>
      );
  }
}

const Loading = ({ t }: { readonly t: Translate }) => (
  <main>
    <p role="status">{t('frame.loading')}</p>
  </main>
);

function StartPage({ t, language, openShelf, saved: first, storageFault }: Props) {
  const [saved, setSaved] = useState(first);
  useEffect(() => {
    document.title = 'Beforehand';
    const look = async () => {
      if (!(await isNewHere())) setSaved(await (await openShelf()).list());
    };
    void look();
  }, [openShelf]);
  return (
    <Start
      t={t}
      language={language}
      saved={saved}
      storageFault={storageFault}
      onContinue={(slot) => void openShelf().then((shelf) => resume(shelf, slot))}
    />
  );
}
