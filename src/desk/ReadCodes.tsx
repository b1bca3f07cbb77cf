import { useEffect, useState } from 'react';
import type { Translate } from '../i18n/translate.ts';
import type { Progress } from '../record/collect-frames.ts';
import { CameraPicture, type Decode } from './CameraPicture.tsx';
import { useCamera } from './use-camera.ts';

type Props = {
  readonly t: Translate;
  /** What is written in the code of a picture; null where there is none. */
  readonly decode: Decode;
  readonly onFrame: (text: string) => void;
  /** How far the codes were read; null before the first. */
  readonly progress: Progress | null;
};

/** The desk's camera before a patient's phone. It is asked for when somebody presses for it, and off once all was read. */
export const ReadCodes = ({ progress, ...props }: Props) => (
  <section className="read-codes">
    <p>{props.t('readCodes.what')}</p>
    {progress?.missing.length !== 0 && <Looking {...props} progress={progress} />}
    <HowFar t={props.t} progress={progress} />
  </section>
);

// Leaving this turns the camera off.
function Looking({ t, decode, onFrame, progress }: Props) {
  const { camera, start, stop } = useCamera();
  const canStop = camera.is === 'on' || camera.is === 'asked';
  return (
    <>
      <p className="buttons">
        <button type="button" className="primary" onClick={canStop ? stop : start}>
          {t(canStop ? 'readCodes.stop' : camera.is === 'failed' || progress ? 'readCodes.again' : 'readCodes.start')}
        </button>
      </p>
      <div role="alert">
        {camera.is === 'failed' && <p className="error">{t(`readCodes.fault.${camera.fault}`)}</p>}
      </div>
      {camera.is === 'asked' && <p>{t('readCodes.asked')}</p>}
      {camera.is === 'on' && (
        <>
          <p className="hint">{t('readCodes.look')}</p>
          <CameraPicture stream={camera.stream} label={t('readCodes.picture')} decode={decode} onFrame={onFrame} />
        </>
      )}
    </>
  );
}

/** With nothing new for so long, in milliseconds, the codes have gone round, and what is missing is worth a word. */
const STANDSTILL = 3000;
/** More numbers than this nobody types. */
const MOST_NAMED = 10;

function HowFar({ t, progress }: Pick<Props, 't' | 'progress'>) {
  const { read = 0, total = 0, missing = [] } = progress ?? {};
  const [stoodAt, setStoodAt] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setStoodAt(read), STANDSTILL);
    return () => clearTimeout(timer);
  }, [read]);
  const words = () => {
    if (read === 0) return null;
    if (missing.length === 0) return t('readCodes.all', { total });
    if (stoodAt !== read) return null;
    return missing.length > MOST_NAMED
      ? t('readCodes.manyMissing', { count: missing.length })
      : t('readCodes.missing', { numbers: missing.join(', ') });
  };
  // The count runs too fast to be read aloud.
  return (
    <>
      {read > 0 && missing.length > 0 && <p className="codes-read">{t('readCodes.read', { read, total })}</p>}
      <p role="status">{words()}</p>
    </>
  );
}
