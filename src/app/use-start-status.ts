import { useEffect, useState } from 'react';
import type { SaidOfContent } from '../patient/StatusLine.tsx';

// Without an approval there is nothing to ask: the start page need not load what asks.
const hasApproval = Object.keys(import.meta.glob('../risks/catalogs/*/*/approvals/*.json')).length > 0;

/** Null, which is a draft, until this device's clock was asked: the page in the HTML was built on some other day. */
export function useStartStatus(language: string): SaidOfContent | null {
  const [said, setSaid] = useState<SaidOfContent | null>(null);
  useEffect(() => {
    if (hasApproval) void import('./start-status.ts').then(({ startStatus }) => setSaid(startStatus(language)));
  }, [language]);
  return said;
}
