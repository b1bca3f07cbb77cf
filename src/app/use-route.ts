import { useSyncExternalStore } from 'react';
import { formatRoute, type Route } from '../patient/route.ts';

const listeners = new Set<() => void>();

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  window.addEventListener('hashchange', changed);
  return () => {
    listeners.delete(changed);
    window.removeEventListener('hashchange', changed);
  };
};

/** The address, as the browser has it. The hash is never sent to a server. */
export const useAddress = (): string =>
  useSyncExternalStore(
    subscribe,
    () => window.location.hash,
    () => '',
  );

export function go(route: Route): void {
  window.location.hash = formatRoute(route).slice(1);
  // The browser tells of it later: by then the page that was left would have been drawn once more.
  for (const changed of listeners) changed();
}

/** Takes the place of the present address, which Back should not lead to again. */
export function goInstead(route: Route): void {
  window.location.replace(formatRoute(route));
}
