import { Decision, MatterField } from '../consent/events.ts';
import type { PaperBlock } from './blocks.ts';
import type { PaperSource } from './paper-source.ts';
import { professionalInk } from './professional-part.ts';

const QUESTIONS = 6;

/** What matters, what is asked, what is decided, and the places of those who sign. */
export function paperDecision({ t }: PaperSource): readonly PaperBlock[] {
  return [
    { kind: 'heading', level: 2, text: t('sheet.mattersToYou') },
    { kind: 'paragraph', text: t('matters.why') },
    ...MatterField.options.map((field): PaperBlock => ({ kind: 'writing', label: t(`matters.${field}`), lines: 2 })),
    { kind: 'heading', level: 2, text: t('sheet.questions') },
    { kind: 'paragraph', text: t('paper.questions') },
    ...Array.from({ length: QUESTIONS }, (_, i): PaperBlock => ({ kind: 'writing', label: `${i + 1}.`, lines: 2 })),
    { kind: 'heading', level: 2, text: t('sheet.signatures') },
    {
      kind: 'boxes',
      legend: t('decide.legend'),
      options: Decision.options.map((decision) => `${t(`decision.${decision}`)}. ${t(`decision.${decision}.hint`)}`),
    },
    {
      kind: 'boxes',
      legend: t('paper.true'),
      options: [t('paper.true.all'), t('paper.true.some'), t('paper.true.open')],
    },
    { kind: 'paragraph', text: t('signing.meaning') },
    {
      kind: 'fields',
      fields: [
        t('sheet.ink.patientSignature'),
        t('sheet.signature.name'),
        t('sheet.ink.when'),
        t('sheet.people.interpreter'),
        t('sheet.people.witness'),
        t('sheet.people.identityChecked'),
      ].map((label) => ({ label, value: null })),
    },
    ...professionalInk(t),
  ];
}
