import type { Fact } from '../../../src/consent/events.ts';
import { openCatalog } from '../../../src/risks/open-catalog.ts';
import { Structure } from '../../../src/risks/structure.ts';
import { decides, NEEDLE, read, told } from '../consent/sample.ts';

/** What a page could take for its own: markup, a message's braces, an escape, an address that is a script. */
export const MARK = String.raw`<img src=x onerror=alert(1)><script>alert(1)</script> {plural, other {#}} &lt; \x41 **b** [a](javascript:alert(1))`;

const isPlain = /^(?:id|version|language|status|schemaVersion)$/u;

/** The same value with the mark in every text that is shown to somebody. */
function marked(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return isPlain.test(key) ? value : `${MARK} ${value}`;
  if (typeof value !== 'object' || value === null || isPlain.test(key)) return value;
  if (Array.isArray(value)) return value.map((each: unknown) => marked(each));
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, marked(part, name)]));
}

const structure = Structure.parse(read('structure.json'));
const sources = structure.sources.map((source) => ({ ...source, citation: `${MARK} ${source.citation}` }));
const opened = openCatalog({ ...structure, sources }, marked(read('en.json')));
if (!opened.ok) throw new Error(JSON.stringify(opened.faults));

/** The catalog with the mark in each of its texts. */
export const markedCatalog = opened.catalog;

/** A review with the mark in everything that can be typed. */
export const markedFacts: readonly Fact[] = [
  { type: 'identity-given', name: MARK, birthDate: '1956-03-27', hospitalNumber: '<b>47</b> {count}' },
  decides,
  { type: 'needs-told', needs: ['hearing'], words: MARK },
  told(NEEDLE),
  {
    type: 'question-asked',
    questionId: 'q',
    starter: null,
    words: MARK,
    about: [{ kind: 'risk', id: 'nerve-weakness' }],
    place: 1,
  },
  { type: 'risk-answered', riskId: 'nerve-weakness', answer: 'not-sure' },
  { type: 'risk-mattered', riskId: 'nerve-weakness' },
  { type: 'health-answered', factorId: 'blood-thinners', answer: 'yes' },
  { type: 'check-answered', checkId: 'tb-relief', optionId: 'a' },
  { type: 'mattered', field: 'hopes', words: MARK },
  { type: 'mattered', field: 'avoid', words: MARK },
  {
    type: 'planned',
    plan: { technique: NEEDLE, side: 'left', level: MARK, anaesthetic: MARK, date: null, surgeon: MARK },
  },
  { type: 'interpreter-present', how: 'phone', name: MARK, number: '{count}', family: true },
  { type: 'witness-present', name: MARK },
  { type: 'answered', topic: { kind: 'question', id: 'q' }, words: MARK },
  { type: 'discussed', topic: { kind: 'question', id: 'q' } },
  { type: 'own-risk-added', riskId: 'own-1', title: MARK, words: MARK },
];
