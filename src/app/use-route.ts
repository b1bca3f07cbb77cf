import { useSyncExternalStore } from 'react';
import { formatRoute, parseRoute, type Route } from '../patient/route.ts';

const subscribe = (changed: () => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

/** The address, as the browser has it. The hash is never sent to a server. */
export const useAddress = (): string =>
  useSyncExternalStore(
    subscribe,
    () => window.location.hash,
    () => '',
  );

export const useRoute = (): Route => parseRoute(useAddress());

export function go(route: Route): void {
  window.location.hash = formatRoute(route).slice(1);
}

/** Takes the place of the present address, which Back should not lead to again. */
export function goInstead(route: Route): void {
  window.location.replace(formatRoute(route));
}
