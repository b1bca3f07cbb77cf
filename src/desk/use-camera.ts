import { useEffect, useRef, useState } from 'react';

export type CameraFault = 'refused' | 'none' | 'busy';

export type Camera =
  | { readonly is: 'off' }
  | { readonly is: 'asked' }
  | { readonly is: 'on'; readonly stream: MediaStream }
  | { readonly is: 'failed'; readonly fault: CameraFault };

const OFF: Camera = { is: 'off' };

/** The camera that looks at whoever stands before the desk, large enough to tell the squares of a code apart. */
const WISH = { audio: false, video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } } };

/** The camera, once it is asked for: turned off again on demand, and when the screen is left. */
export function useCamera() {
  const [camera, setCamera] = useState(OFF);
  const use = useRef<AbortController | null>(null);
  const stop = () => {
    use.current?.abort();
    setCamera(OFF);
  };
  const start = () => {
    use.current?.abort();
    use.current = new AbortController();
    const { signal } = use.current;
    setCamera({ is: 'asked' });
    const onLost = () => setCamera({ is: 'failed', fault: 'busy' });
    void open(signal, onLost).then((opened) => !signal.aborted && setCamera(opened));
  };
  useEffect(() => () => use.current?.abort(), []);
  return { camera, start, stop };
}

async function open(ended: AbortSignal, onLost: () => void): Promise<Camera> {
  // Without https a browser has none to give.
  if (!('mediaDevices' in navigator)) return { is: 'failed', fault: 'none' };
  try {
    const stream = await navigator.mediaDevices.getUserMedia(WISH);
    const stop = () => stream.getTracks().forEach((track) => track.stop());
    // The screen may have been left while the browser was asking.
    if (ended.aborted) stop();
    else ended.addEventListener('abort', stop);
    // Pulled out, or taken by the system: stopping it ourselves is no such event.
    stream.getTracks().forEach((track) => track.addEventListener('ended', onLost, { signal: ended }));
    return { is: 'on', stream };
  } catch (error) {
    return { is: 'failed', fault: faultOf(error) };
  }
}

function faultOf(error: unknown): CameraFault {
  const name = typeof error === 'object' && error !== null && 'name' in error ? error.name : null;
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'busy';
}
