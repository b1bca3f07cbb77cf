import { launch } from '../browser/browser.ts';

export type Device = Awaited<ReturnType<typeof launch>> & {
  /** What stood in the field when "Saved" was last shown. */
  readonly shown: { words: string };
};

/** A browser on this profile whose page says what it shows as saved. */
export async function openWatched(userDataDir: string): Promise<Device> {
  const launched = await launch({ userDataDir });
  const shown = { words: '' };
  await launched.context.exposeFunction('noteSaved', (words: string) => {
    shown.words = words;
  });
  await launched.context.addInitScript(() => {
    new MutationObserver(() => {
      const line = document.querySelector('.save-line')?.textContent ?? '';
      const field = document.querySelector<HTMLTextAreaElement>('main textarea');
      if (field && line.startsWith('Saved')) noteSaved(field.value);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return { ...launched, shown };
}

declare global {
  var noteSaved: (words: string) => void;
}
