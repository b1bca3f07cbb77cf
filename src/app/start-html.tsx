import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from './App.tsx';
import { startTexts } from './start-texts.ts';

const never = () => new Promise<never>(() => {});

/** The start page as HTML, for the build: the same component that the browser hydrates. */
export const startHtml = (language: string): string =>
  renderToString(
    <StrictMode>
      <App t={startTexts(language)} language={language} openShelf={never} saved={[]} storageFault={null} />
    </StrictMode>,
  );
