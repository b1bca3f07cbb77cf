import { encode } from 'uqr';
import type { Agenda, AgendaList } from '../../sheet/blocks.ts';
import { flowHeading, flowList, flowParagraph } from './flow-blocks.ts';
import { flowFields } from './flow-fields.ts';
import { flowCameUp, flowQuestion } from './flow-question.ts';
import { keepWithNext, strip, withGap, type Strip } from './flow-strip.ts';
import type { Typesetter } from './layout.ts';
import { LEFT, mm } from './paper.ts';
import { artifact } from './placed.ts';

const QR = mm(30);
/** Room for questions, as on the agenda's page. */
const LEAST_QUESTIONS = 3;

/** The agenda for as long as it takes: what is large has no one page, and nothing of it is cut. */
export function flowAgenda(agenda: Agenda, setter: Typesetter): readonly Strip[] {
  const { identity, plan, decision, told, questions, notSure, again, matters, health } = agenda;
  const heading = (level: 1 | 2, text: string, id: string) => flowHeading({ level, text }, `agenda/${id}`, setter);
  const words = (text: string, id: string, strong = false) => flowParagraph({ text, strong }, `agenda/${id}`, setter);
  const list = ({ heading: title, items, none }: AgendaList, id: string) => [
    ...heading(2, title, id),
    ...(items.length === 0
      ? words(none, `${id}/none`)
      : flowList({ ordered: false, items }, `agenda/${id}/items`, setter)),
  ];
  return [
    ...heading(1, agenda.title, 'title'),
    ...words(identity.name, 'name', true),
    ...words(identity.birthDate, 'born'),
    ...words(identity.number, 'number'),
    ...flowFields(plan, 'agenda/plan', setter),
    ...heading(2, decision.heading, 'decision'),
    ...words(decision.words, 'decision/words', true),
    ...decision.since.flatMap((text, i) => words(text, `decision/since/${i}`)),
    ...words(decision.counts, 'decision/counts'),
    ...words(decision.signed, 'decision/signed'),
    ...heading(2, told.heading, 'told'),
    ...words(told.words, 'told/words', told.strong),
    ...heading(2, questions.heading, 'questions'),
    ...(questions.all.length === 0 ? words(questions.none, 'questions/none') : []),
    ...questions.all.flatMap((question) => flowQuestion(question, `question/${question.number}`, questions, setter)),
    ...Array.from({ length: Math.max(0, LEAST_QUESTIONS - questions.all.length) }, (_, i) =>
      flowCameUp(`question/came-up/${i}`, questions, setter),
    ),
    ...list(notSure, 'not-sure'),
    ...list(again, 'again'),
    ...list(matters, 'matters'),
    ...list(health, 'health'),
    ...withGap(mm(9), words(agenda.notConsent, 'not-consent', true)),
    ...flowFields(agenda.consentCompleted, 'agenda/consent-completed', setter),
    ...fingerprint(agenda, setter),
  ];
}

/** The letters over their code, so that a print can be compared with a file. */
function fingerprint({ fingerprint: { label, groups, qr } }: Agenda, setter: Typesetter): readonly Strip[] {
  const { data: modules } = encode(qr, { ecc: 'M', border: 0 });
  const code = { kind: 'qr', corner: [LEFT, 0], size: QR, modules, part: artifact } as const;
  return [
    ...keepWithNext(flowFields([{ label, value: groups }], 'agenda/fingerprint', setter)),
    strip([code], QR, mm(5)),
  ];
}
