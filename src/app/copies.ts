const COPIED = 'copied';
const PATIENCE_MS = 500;

/** On a device that several people use: notes that something was copied out of a page, so that it can be taken from the clipboard. */
export function watchCopies(): () => void {
  const note = () => sessionStorage.setItem(COPIED, 'yes');
  document.addEventListener('copy', note);
  document.addEventListener('cut', note);
  return () => {
    document.removeEventListener('copy', note);
    document.removeEventListener('cut', note);
  };
}

/** Takes from the clipboard what was copied here. A browser may refuse; nobody waits for it longer than a moment. */
export async function forgetCopies(): Promise<void> {
  if (sessionStorage.getItem(COPIED) === null) return;
  const emptied = navigator.clipboard.writeText('').catch(() => undefined);
  await Promise.race([emptied, new Promise((then) => setTimeout(then, PATIENCE_MS))]);
}
