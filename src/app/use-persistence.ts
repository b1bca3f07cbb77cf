import { useEffect, useState } from 'react';
import { standIn } from './stand-in.ts';
import { askToPersist, type Persistence } from '../storage/persistence.ts';

let answer: Promise<Persistence> | null = null;

/** Asks the browser to keep what is stored, once, and gives its answer. Null until it has answered: some ask the patient first. */
export function usePersistence(): Persistence | null {
  const [persistence, setPersistence] = useState<Persistence | null>(null);
  useEffect(() => {
    // What is fictional is not kept.
    if (standIn()) return;
    answer ??= askToPersist(navigator.storage);
    void answer.then(setPersistence);
  }, []);
  return persistence;
}
