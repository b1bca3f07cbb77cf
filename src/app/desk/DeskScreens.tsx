import { useState, type ComponentProps } from 'react';
import type { DeskSession } from '../../desk/desk-session.ts';
import { staffFrom } from '../../desk/desk-session.ts';
import { BringIn } from '../../desk/BringIn.tsx';
import { List } from '../../desk/List.tsx';
import { Morning } from '../../desk/Morning.tsx';
import { Prepare, type AfterPreparing } from '../../desk/Prepare.tsx';
import type { Prepared } from '../../desk/prepare-form.ts';
import { formatDeskRoute, type DeskRoute } from '../../desk/route.ts';
import type { Staff } from '../../consent/terms.ts';
import { today } from '../content-status.ts';
import { useContentStatus } from '../use-content-status.ts';
import { leaveEverywhere } from '../leave.ts';
import { tellOthers } from '../other-tabs.ts';
import { keepLast } from './keep-last.ts';
import { bringInAtDesk } from './bring-in-at-desk.ts';
import { CodesAtDesk } from './CodesAtDesk.tsx';
import { DeviceAtDesk } from './DeviceAtDesk.tsx';
import { handOver } from './hand-over.ts';
import { PracticeDevice } from './PracticeDevice.tsx';
import { sayInPractice } from './practice-here.ts';
import { prepareReview } from './prepare.ts';
import { ReviewAtDesk } from './ReviewAtDesk.tsx';
import { usePrinting } from './use-printing.ts';
import type { DeskProps } from './desk-props.ts';

/** The open desk, at the page that the address names. */
export function DeskScreens({ route, ...props }: DeskProps & { readonly route: DeskRoute }) {
  const session = useDeskSession(props);
  const [said, say] = useSaid(route);
  const printing = usePrinting(props, say);
  const [dropped, setDropped] = useState<readonly File[]>([]);
  const [hidden, setHidden] = useState(false);
  const { here, look } = props;
  const handing = async (slot: string, staff: Staff | null = null) => {
    if (!(await handOver(slot, here, staff))) say(session.t('agenda.handOverFailed'));
  };
  if ('slot' in route) {
    return (
      <ReviewAtDesk
        {...{ session, here, look, route }}
        key={route.slot}
        printing={printing}
        said={said}
        onHandOver={handing}
      />
    );
  }
  switch (route.at) {
    case 'prepare':
      return (
        <Prepare
          session={session}
          lines={here.lines}
          last={here.last.plan}
          onPrepare={(prepared, then) => prepare(prepared, then, { session, ...props })}
        />
      );
    case 'device':
      return <DeviceScreen session={session} here={here} look={look} />;
    case 'bring-in':
      return <BringInScreen desk={props} given={dropped} />;
    case 'morning':
      return <Morning session={session} lines={here.lines} />;
    case 'list':
    case 'set-up':
      return (
        <List
          session={session}
          lines={here.lines}
          said={said}
          printed={printing.printed.length}
          onCopiesGiven={() => session.staff && void printing.noteCopies(session.staff)}
          onHandOver={(slot) => void handing(slot)}
          onHandBack={(slot) => void handing(slot, session.staff)}
          onPrint={(slots) => void printing.print(slots)}
          hidden={hidden}
          onHidden={setHidden}
          onDrop={(files) => {
            setDropped(files);
            window.location.hash = formatDeskRoute({ at: 'bring-in' });
          }}
        />
      );
  }
}

/** What was done last at this page, or why it could not be: gone once the page is left. */
function useSaid(route: DeskRoute) {
  const page = formatDeskRoute(route);
  const [last, setLast] = useState({ page, words: '' });
  const say = (words: string) => setLast({ page, words });
  return [last.page === page ? last.words : '', say] as const;
}

const DeviceScreen = (props: ComponentProps<typeof DeviceAtDesk>) =>
  props.here.isPractice ? <PracticeDevice t={props.session.t} /> : <DeviceAtDesk {...props} />;

type BringInProps = { readonly desk: DeskProps; readonly given: readonly File[] };

const BringInScreen = ({ desk, given }: BringInProps) => (
  <BringIn
    t={desk.t}
    onLock={leaveEverywhere}
    onFile={(file) => bringInAtDesk(file, desk)}
    given={given}
    onOnly={(slot) => {
      window.location.hash = formatDeskRoute({ at: 'review', slot });
    }}
    renderCodes={(onBrought) => <CodesAtDesk desk={desk} onBrought={onBrought} />}
  />
);

function useDeskSession({ t, language, here }: DeskProps): DeskSession {
  const { clinic, loaded, isPractice } = here;
  const status = useContentStatus();
  // Asked after each unlocking: nobody works under the name of whoever was here before.
  const [first, ...others] = clinic.staff ?? [];
  const [staff, setStaff] = useState<Staff | null>(
    first && (isPractice || others.length === 0) ? staffFrom(first) : null,
  );
  return {
    t,
    language,
    clinic,
    catalog: { ...loaded.catalog, status },
    staff,
    onStaff: setStaff,
    onLock: leaveEverywhere,
    today: today(),
  };
}

type Preparing = DeskProps & { readonly session: DeskSession };

async function prepare(prepared: Prepared, then: AfterPreparing, { session, here, look }: Preparing): Promise<void> {
  const { desk, loaded, clinic, isPractice } = here;
  const { staff } = session;
  if (!staff) return;
  const slot = await prepareReview(prepared, {
    desk,
    loaded,
    staff,
    witnessAlways: clinic.witnessAlways ?? false,
    isPractice,
  });
  await keepLast({ plan: prepared.plan });
  await desk.list();
  tellOthers('changed');
  // Where that fails it waits in the list, to be handed over from there.
  if (then === 'hand-over' && (await handOver(slot, here))) return;
  await look();
  if (isPractice && then === 'send') sayInPractice({ is: then });
  window.location.hash = formatDeskRoute(then === 'send' && !isPractice ? { at: 'send', slot } : { at: 'list' });
}
