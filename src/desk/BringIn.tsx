import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Translate } from '../i18n/translate.ts';
import { DeskPage } from './DeskPage.tsx';
import { formatDeskRoute } from './route.ts';

/** What became of a file that was dropped. */
export type Brought =
  | {
      readonly ok: true;
      readonly slot: string;
      readonly name: string;
      readonly as: 'new' | 'known' | 'continues' | 'identity-differs' | 'two-versions';
      readonly mark: 'page-altered' | 'not-sealed' | null;
      /** It was sealed by a device from which nothing came before. */
      readonly isNewDevice: boolean;
    }
  | { readonly ok: false; readonly why: string };

type Props = {
  readonly t: Translate;
  readonly onLock: () => void;
  readonly onFile: (file: File) => Promise<Brought>;
  /** Files that were dropped on the list, on the way here. */
  readonly given: readonly File[];
  /** The only file is here, and nothing has to be said of it. */
  readonly onOnly: (slot: string) => void;
  /** Reads codes from a phone with the camera, and tells what became of them. */
  readonly renderCodes: (onBrought: (brought: Brought) => void) => ReactNode;
};

/** Nothing has to be said of it before it is opened. */
const isClear = ({ as, mark }: Extract<Brought, { ok: true }>): boolean =>
  mark === null && as !== 'identity-differs' && as !== 'two-versions';

/** Two files can have one name: `place` tells them apart. */
type Done = { readonly place: number; readonly file: string; readonly brought: Brought };

/** What becomes of files, one after the other. */
function useBringing({ onFile, given, onOnly }: Pick<Props, 'onFile' | 'given' | 'onOnly'>) {
  const [done, setDone] = useState<readonly Done[]>([]);
  const [left, setLeft] = useState(0);
  const bring = async (files: readonly File[]) => {
    setDone([]);
    const found: Brought[] = [];
    for (const [i, file] of files.entries()) {
      setLeft(files.length - i);
      const brought = await onFile(file);
      found.push(brought);
      setDone((before) => [...before, { place: i, file: file.name, brought }]);
    }
    setLeft(0);
    return found;
  };
  const takeDropped = async (files: readonly File[]) => {
    const [only, ...others] = await bring(files);
    if (only?.ok && isClear(only) && others.length === 0) onOnly(only.slot);
  };
  const first = useRef(given);
  useEffect(() => {
    const files = first.current;
    first.current = [];
    if (files.length > 0) void takeDropped(files);
  });
  return { done, left, bring, takeDropped, show: (one: Done) => setDone([one]) };
}

/** Takes in files and sheets that patients bring, one or many. Each is checked first; what was changed is refused with the reason. */
export function BringIn({ t, onLock, onFile, given, onOnly, renderCodes }: Props) {
  const { done, left, bring, takeDropped, show } = useBringing({ onFile, given, onOnly });
  return (
    <DeskPage
      t={t}
      title={t('list.bringIn')}
      onLock={onLock}
      tools={
        <a className="back" href={formatDeskRoute({ at: 'list' })}>
          {t('agenda.back')}
        </a>
      }
    >
      <div
        className="drop"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void takeDropped([...event.dataTransfer.files]);
        }}
      >
        <p>{t('bringIn.what')}</p>
        <div className="field">
          <label htmlFor="brought">{t('bringIn.files')}</label>
          <input
            type="file"
            id="brought"
            multiple
            accept=".pdf,application/pdf,.json,application/json"
            onChange={(event) => void bring([...(event.target.files ?? [])])}
            // The same file, chosen again, is looked at again.
            onClick={(event) => {
              event.currentTarget.value = '';
            }}
          />
        </div>
      </div>
      <h2>{t('bringIn.codes')}</h2>
      {renderCodes((brought) => show({ place: 0, file: t('bringIn.fromPhone'), brought }))}
      <div role="status">
        {left > 0 && <p>{t('bringIn.reading', { count: left })}</p>}
        <ul className="brought">
          {done.map(({ place, file, brought }) => (
            <li key={place}>
              <Outcome t={t} file={file} brought={brought} />
            </li>
          ))}
        </ul>
      </div>
    </DeskPage>
  );
}

function Outcome({ t, file, brought }: { readonly t: Translate } & Omit<Done, 'place'>) {
  if (!brought.ok) {
    return (
      <>
        <strong>{t('bringIn.refused', { file })}</strong> {brought.why} <a href="#/verify">{t('bringIn.look')}</a>
      </>
    );
  }
  const { slot, name, as, mark, isNewDevice } = brought;
  return (
    <>
      <a href={formatDeskRoute({ at: 'review', slot })}>
        <bdi>{name === '' ? t('list.noName') : name}</bdi>
      </a>
      . {t(`bringIn.${as}`)} {mark && <strong>{t(`list.mark.${mark}`)}.</strong>}{' '}
      {isNewDevice && <span className="hint">{t('bringIn.newDevice')}</span>}
    </>
  );
}
