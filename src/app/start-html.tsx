import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from './App.tsx';
import { NOTHING_FOUND } from './shelf.ts';
import { startTexts } from './start-texts.ts';

const LANGUAGE = 'en';
const never = () => new Promise<never>(() => {});

/** The start page as HTML, for the build: the same component that the browser hydrates. */
export const html = renderToString(
  <StrictMode>
    <App t={startTexts(LANGUAGE)} language={LANGUAGE} openShelf={never} look={never} found={NOTHING_FOUND} />
  </StrictMode>,
);
