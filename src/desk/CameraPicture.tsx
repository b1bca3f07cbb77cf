import { useEffect, useRef } from 'react';

export type Decode = (image: ImageData) => string | null;

type Props = {
  readonly stream: MediaStream;
  readonly label: string;
  readonly decode: Decode;
  readonly onFrame: (text: string) => void;
};

/** After each look, in milliseconds: a code stands for 400, so that also an old tablet sees it more than once. */
const PAUSE = 80;
/** A longer picture is made smaller before it is looked at: squares stay apart, and an old tablet keeps up. */
const LONGEST = 1280;

/** What the camera sees, looked at for codes again and again. No picture outlives the next. */
export function CameraPicture({ stream, label, decode, onFrame }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const told = useRef(onFrame);
  useEffect(() => {
    told.current = onFrame;
  }, [onFrame]);
  useEffect(() => {
    const picture = video.current;
    if (!picture) return undefined;
    picture.srcObject = stream;
    // Leaving the screen ends this promise with an error that means nothing.
    picture.play().catch(() => undefined);
    const canvas = document.createElement('canvas');
    const look = () => {
      const image = imageOf(picture, canvas);
      const text = image && decode(image);
      if (text !== null) told.current(text);
      timer = setTimeout(look, PAUSE);
    };
    let timer = setTimeout(look, PAUSE);
    return () => {
      clearTimeout(timer);
      picture.srcObject = null;
    };
  }, [stream, decode]);
  return <video ref={video} muted playsInline aria-label={label} />;
}

function imageOf(video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | null {
  const { videoWidth, videoHeight } = video;
  const scale = Math.min(1, LONGEST / Math.max(videoWidth, videoHeight, 1));
  const [width, height] = [Math.round(videoWidth * scale), Math.round(videoHeight * scale)];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context || width === 0 || height === 0) return null;
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  context.drawImage(video, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}
