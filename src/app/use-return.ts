import { useEffect, useRef, useState } from 'react';
import type { Step } from '../consent/steps.ts';
import { formatRoute, type ReviewRoute } from '../patient/route.ts';

const LEADS_ON: ReadonlySet<Step> = new Set<Step>(['look-over', 'decide', 'sign', 'done']);

/** Whether the patient came from *Look it over* to change something: then the way on leads back there. */
export function useReturn(route: ReviewRoute): boolean {
  const [returning, setReturning] = useState(false);
  const before = useRef<Step | null>(null);
  const step = route.at === 'page' ? route.page.step : null;
  const address = formatRoute(route);
  useEffect(() => {
    if (!step) return;
    const cameFrom = before.current;
    before.current = step;
    if (LEADS_ON.has(step)) setReturning(false);
    else if (cameFrom === 'look-over') setReturning(true);
  }, [step, address]);
  return returning;
}
