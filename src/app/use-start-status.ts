import { useEffect, useState } from 'react';
import type { SaidOfContent } from '../patient/StatusLine.tsx';

/** Whether an approval lay beside a catalog when this was built: without one, nothing that would ask is loaded. */
declare const HAS_APPROVAL: boolean;

function useAsked(language: string): SaidOfContent | null {
  const [said, setSaid] = useState<SaidOfContent | null>(null);
  useEffect(() => {
    void import('./start-status.ts').then(({ startStatus }) => setSaid(startStatus(language)));
  }, [language]);
  return said;
}

const draft = (_language: string) => null;

/** Null, which is a draft, until this device's clock was asked: the page in the HTML was built on some other day. */
export const useStartStatus = HAS_APPROVAL ? useAsked : draft;
