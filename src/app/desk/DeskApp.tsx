import { useEffect, useState } from 'react';
import { RecoveryKey } from '../../desk/RecoveryKey.tsx';
import { SetUp } from '../../desk/SetUp.tsx';
import { Unlock, type Opener } from '../../desk/Unlock.tsx';
import { formatDeskRoute, parseDeskRoute } from '../../desk/route.ts';
import type { Translate } from '../../i18n/translate.ts';
import { Plain } from '../../patient/Plain.tsx';
import { IDLE_MINUTES, type Clinic } from '../../risks/clinic.ts';
import { IdleWatch } from '../../ui/IdleWatch.tsx';
import type { LoadedCatalog } from '../catalogs.ts';
import type { Shelf } from '../shelf.ts';
import { useClinic } from '../use-clinic.ts';
import { useAddress } from '../use-route.ts';
import { watchCopies } from '../copies.ts';
import { leaveEverywhere } from '../leave.ts';
import { PracticeNotice } from '../PracticeNotice.tsx';
import { clinicHere } from './clinic-here.ts';
import { DeskScreens } from './DeskScreens.tsx';
import { readLast } from './last-chosen.ts';
import { HandedApp } from './HandedApp.tsx';
import { openPractice } from './practice-here.ts';
import { judge, loadJudge } from './judge.ts';
import { deskTexts } from './texts.ts';
import { unlock, useDesk } from './use-desk.ts';

const LANGUAGE = 'en';

/** A clinic's device: being set up, locked, in a patient's hands, or with its desk open. */
export function DeskApp({ openShelf }: { readonly openShelf: () => Promise<Shelf> }) {
  const [t] = useState(() => deskTexts(LANGUAGE));
  const { standing, look } = useDesk();
  useEffect(watchCopies, []);
  const route = parseDeskRoute(useAddress()) ?? { at: 'list' };
  const [recovery, setRecovery] = useState<{ readonly key: string; readonly clinic: string } | null>(null);
  if (recovery) {
    return (
      <RecoveryKey t={t} clinic={recovery.clinic} recoveryKey={recovery.key} onPutAway={() => setRecovery(null)} />
    );
  }
  switch (standing.is) {
    case 'opening':
      return <p role="status">{t('frame.loading')}</p>;
    case 'failed':
      return (
        <Plain t={t} title={t('unlock.title')}>
          <p role="alert">{t('list.failed')}</p>
        </Plain>
      );
    case 'own':
      return (
        <SetUpApp
          t={t}
          loaded={standing.loaded}
          openShelf={openShelf}
          onPractice={() => void beginPractice(t, standing.loaded).then(look)}
          onMade={(key, clinic) => {
            setRecovery({ key, clinic });
            void look();
          }}
        />
      );
    case 'handed':
      return <HandedApp t={t} language={LANGUAGE} openShelf={openShelf} />;
    case 'locked':
      return (
        <Unlock
          key={standing.pinTries > 0 ? 'pin' : 'passphrase'}
          t={t}
          clinic={standing.clinic?.name ?? ''}
          pinTries={standing.pinTries}
          onOpen={async (opener: Opener) => {
            const failed = await unlock(opener);
            // The passphrase is lost: here it is set anew.
            if (!failed && opener.by === 'recovery') window.location.hash = formatDeskRoute({ at: 'device' });
            await look();
            return failed;
          }}
        />
      );
    case 'open':
      return (
        <>
          {standing.isPractice && <PracticeNotice t={t} language={LANGUAGE} />}
          <DeskScreens t={t} language={LANGUAGE} here={standing} route={route} look={look} />
          <IdleWatch t={t} minutes={standing.clinic.idleMinutes ?? IDLE_MINUTES} onLeft={leaveEverywhere} />
        </>
      );
  }
}

/** Twelve made-up patients and their desk, fetched where somebody wants to try it. */
async function beginPractice(t: Translate, loaded: LoadedCatalog): Promise<void> {
  const { practiceClinic, practiceDesk, practiceMorning } = await import('../practice/practice.ts');
  const desk = practiceDesk(practiceMorning({ loaded, t, now: new Date() }));
  const clinic = practiceClinic(t);
  openPractice({ desk, clinic, last: readLast(null) });
  window.location.hash = formatDeskRoute({ at: 'list' });
}

type SetUpProps = {
  readonly t: Translate;
  readonly loaded: LoadedCatalog;
  readonly openShelf: () => Promise<Shelf>;
  readonly onPractice: () => void;
  readonly onMade: (recoveryKey: string, clinic: string) => void;
};

function SetUpApp({ t, loaded, openShelf, onPractice, onMade }: SetUpProps) {
  const shipped = useClinic();
  const [hasOwn, setHasOwn] = useState<boolean | null>(null);
  const [, judged] = useState(false);
  useEffect(() => {
    void loadJudge().then(() => judged(true));
    // Somebody's own review would lie unlocked beside the desk's.
    void openShelf().then(async ({ list }) => setHasOwn((await list()).length > 0));
  }, [openShelf]);
  const setUp = async (passphrase: string, clinic: Clinic) => {
    const { door } = await clinicHere();
    onMade(await door.setUp(passphrase, clinic), clinic.name);
  };
  if (hasOwn === null) return <p role="status">{t('frame.loading')}</p>;
  if (hasOwn) {
    return (
      <Plain t={t} title={t('setUp.title')}>
        <p>{t('setUp.own')}</p>
      </Plain>
    );
  }
  return (
    <SetUp
      key={shipped?.name ?? ''}
      t={t}
      techniques={loaded.catalog.techniques}
      shipped={shipped}
      judge={judge}
      onSetUp={setUp}
      onPractice={onPractice}
    />
  );
}
