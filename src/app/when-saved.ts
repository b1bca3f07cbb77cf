import type { ReviewStore } from '../consent/store.ts';

/** Resolves once nothing is under way any more: true where all of it is saved. */
export function whenSaved(store: ReviewStore): Promise<boolean> {
  const { is } = store.getState().saving;
  if (is !== 'saving') return Promise.resolve(is === 'saved');
  return new Promise((resolve) => {
    const stop = store.subscribe(({ saving }) => {
      if (saving.is === 'saving') return;
      stop();
      resolve(saving.is === 'saved');
    });
  });
}
