/** Tabs of one device tell each other: the desk was locked or the device given back, or something in the desk changed. */
const channel = new BroadcastChannel('beforehand-desk');

export function tellOthers(what: 'locked' | 'changed'): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has its own origin alone
  channel.postMessage(what);
}

export function listenToOthers(heard: (what: unknown) => void): () => void {
  const listen = (event: MessageEvent<unknown>) => heard(event.data);
  channel.addEventListener('message', listen);
  return () => channel.removeEventListener('message', listen);
}
