import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Translate } from '../i18n/translate.ts';
import { sentencesIn } from './sentences.ts';

type Props = { readonly t: Translate; readonly language: string; readonly readFrom: RefObject<HTMLElement | null> };
type State = 'quiet' | 'reading' | 'paused' | 'no-voice';

/** Reads the page aloud with a voice of the device itself: others send the text away. Never starts by itself. */
export function Listen({ t, language, readFrom }: Props) {
  const [state, setState] = useState<State>('quiet');
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);
  if (!('speechSynthesis' in window)) return null;

  const start = () => {
    const voice = speechSynthesis
      .getVoices()
      .find(({ localService, lang }) => localService && lang.startsWith(language));
    if (voice && readFrom.current) stop.current = readAloud(readFrom.current, voice, () => setState('quiet'));
    setState(voice ? 'reading' : 'no-voice');
  };
  const pause = () => {
    speechSynthesis.pause();
    setState('paused');
  };
  const resume = () => {
    speechSynthesis.resume();
    setState('reading');
  };

  return (
    <span className="listen">
      {(state === 'quiet' || state === 'no-voice') && <ListenButton words={t('listen.start')} act={start} />}
      {state === 'reading' && <ListenButton words={t('listen.pause')} act={pause} />}
      {state === 'paused' && <ListenButton words={t('listen.resume')} act={resume} />}
      {(state === 'reading' || state === 'paused') && (
        <ListenButton words={t('listen.stop')} act={() => stop.current()} />
      )}
      <span role="status">{state === 'no-voice' && t('listen.noVoice')}</span>
    </span>
  );
}

const ListenButton = ({ words, act }: { readonly words: string; readonly act: () => void }) => (
  <button type="button" onClick={act}>
    {words}
  </button>
);

/** Reads sentence by sentence and marks the one being read. Returns what stops it. */
function readAloud(root: HTMLElement, voice: SpeechSynthesisVoice, done: () => void): () => void {
  const marks = 'highlights' in CSS ? CSS.highlights : null;
  const end = () => {
    marks?.delete('listen');
    done();
  };
  speechSynthesis.cancel();
  const sentences = sentencesIn(root, voice.lang);
  for (const [i, { text, range }] of sentences.entries()) {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onstart = () => marks?.set('listen', new Highlight(range));
    if (i === sentences.length - 1) utterance.onend = end;
    speechSynthesis.speak(utterance);
  }
  return () => {
    speechSynthesis.cancel();
    end();
  };
}
