import { useEffect, useRef } from 'react';
import type { Step } from '../consent/steps.ts';
import { formatRoute, type ReviewRoute } from '../patient/route.ts';

const LEADS_ON: ReadonlySet<Step> = new Set<Step>(['look-over', 'decide', 'sign', 'done']);

/** Whether the patient came from *Look it over* to change something: then the way on leads back there. Asked when they move on. */
export function useReturn(route: ReviewRoute): () => boolean {
  const way = useRef<{ readonly step: Step | null; readonly returning: boolean }>({ step: null, returning: false });
  const step = route.at === 'page' ? route.page.step : null;
  const address = formatRoute(route);
  useEffect(() => {
    if (!step) return;
    const { step: before, returning } = way.current;
    way.current = { step, returning: !LEADS_ON.has(step) && (returning || before === 'look-over') };
  }, [step, address]);
  return () => way.current.returning;
}
