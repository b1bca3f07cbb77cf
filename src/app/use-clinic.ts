import { useEffect, useState } from 'react';
import { openClinic, type Clinic } from '../risks/clinic.ts';

let asked: Promise<Clinic | null> | null = null;

/** The clinic's own file beside the app, if it put one there. A file that is wrong is left out: the check names what is wrong. */
export function useClinic(): Clinic | null {
  const [clinic, setClinic] = useState<Clinic | null>(null);
  useEffect(() => {
    asked ??= askForClinic();
    void asked.then(setClinic);
  }, []);
  return clinic;
}

async function askForClinic(): Promise<Clinic | null> {
  try {
    const answer = await fetch('./clinic.json');
    const opened = answer.ok ? openClinic(await answer.json()) : null;
    return opened?.ok ? opened.clinic : null;
  } catch {
    return null;
  }
}
