import { own } from '../../../src/risks/own.ts';
import type { Structure } from '../../../src/risks/structure.ts';
import type { CatalogText } from '../../../src/risks/text.ts';
import { factLines } from './changes.ts';
import { factsOf } from './facts.ts';
import { placeWords } from './words.ts';

/** A version as its files say it; one text a language. */
export type ReadVersion = { readonly structure: Structure; readonly texts: Readonly<Record<string, CatalogText>> };

/** What differs in one entry, a line a thing. */
export type Difference = { readonly of: string; readonly lines: readonly string[] };

const SECTIONS = [
  ['risks', 'Risk'],
  ['benefits', 'Benefit'],
  ['alternatives', 'Other choice'],
  ['factors', 'Health question'],
  ['flags', 'Warning sign'],
  ['checks', 'Check question'],
  ['techniques', 'Technique'],
] as const;

/** What a clinician who read `a` has to read again in `b`, the risks first. Empty where they say the same; a version's own number is not counted. */
export function differences(a: ReadVersion, b: ReadVersion): readonly Difference[] {
  const found = [
    ...SECTIONS.flatMap(([section, kind]) =>
      idsIn(a, b, section).map((id) => ({
        of: titleOf(section, kind, id, a, b),
        lines: entryLines(section, id, a, b),
      })),
    ),
    {
      of: 'The procedure',
      lines: lines(
        a,
        b,
        ({ structure }) => structure.procedure,
        ({ procedure }) => procedure,
      ),
    },
    ...sourceIds(a, b).map((id) => ({
      of: `Source: ${id}`,
      lines: lines(a, b, ({ structure }) => structure.sources.find((one) => one.id === id)),
    })),
    { of: 'The catalog as a whole', lines: wholeLines(a, b) },
  ];
  return found.filter((difference) => difference.lines.length > 0);
}

type Section = (typeof SECTIONS)[number][0];

const unique = (ids: readonly string[]) => [...new Set(ids)];
const idsIn = (a: ReadVersion, b: ReadVersion, section: Section) =>
  unique([b, a].flatMap(({ structure }) => structure[section].map(({ id }) => id)));
const sourceIds = (a: ReadVersion, b: ReadVersion) =>
  unique([b, a].flatMap(({ structure }) => structure.sources.map(({ id }) => id)));
const languagesOf = (a: ReadVersion, b: ReadVersion) => unique([b, a].flatMap(({ texts }) => Object.keys(texts)));

function titleOf(section: Section, kind: string, id: string, a: ReadVersion, b: ReadVersion): string {
  const texts = [b, a].flatMap((version) => Object.values(version.texts));
  const titles = texts.flatMap((text) => titleIn(text, section, id) ?? []);
  return `${kind}: ${titles[0] ?? id} (${id})`;
}

const titleIn = (text: CatalogText, section: Section, id: string): string | undefined =>
  section === 'checks' ? own(text.checks, id)?.question : own<{ readonly title: string }>(text[section], id)?.title;

const entryLines = (section: Section, id: string, a: ReadVersion, b: ReadVersion) =>
  lines(
    a,
    b,
    ({ structure }) => structure[section].find((entry) => entry.id === id),
    (text) => own<object>(text[section], id),
  );

const wholeLines = (a: ReadVersion, b: ReadVersion) => [
  ...lines(
    a,
    b,
    ({ structure: { schemaVersion, compiled, reviewBy, checkOrder } }) => ({
      schemaVersion,
      compiled,
      reviewBy,
      checkOrder,
    }),
    ({ clinicianReview }) => ({ clinicianReview }),
  ),
  ...languagesOf(a, b).flatMap((language) => {
    if (!Object.hasOwn(a.texts, language)) return [`text in ${language}: added`];
    return Object.hasOwn(b.texts, language) ? [] : [`text in ${language}: removed`];
  }),
];

type Shared = (version: ReadVersion) => object | undefined;
type Spoken = (text: CatalogText) => object | undefined;

/** What differs in one piece: of the structure, then of the words of each language that both have. */
function lines(a: ReadVersion, b: ReadVersion, shared: Shared, spoken: Spoken = () => undefined): readonly string[] {
  const [before, after] = [shared(a), shared(b)];
  if (before === undefined && after === undefined) return [];
  if (before === undefined) return ['added', ...said(after, b)];
  if (after === undefined) return ['removed', ...said(before, a)];
  const languages = languagesOf(a, b).filter((language) => a.texts[language] && b.texts[language]);
  return [
    ...factLines(factsOf(before), factsOf(after), namesIn(a, b)),
    ...languages.flatMap((language) => {
      const [was, is] = [a, b].map(({ texts }) => factsOf(texts[language] && spoken(texts[language])));
      return factLines(was ?? [], is ?? [], namesIn(a, b), language);
    }),
  ];
}

/** Of what came or went, the figures are named: they are what is looked for. */
const said = (piece: object | undefined, version: ReadVersion) =>
  factsOf(piece).flatMap(({ path, values }) =>
    path.at(-1) === 'number' ? [`${placeWords(path, namesIn(version, version))}: ${values.join()}`] : [],
  );

/** What techniques and factors are called. */
function namesIn(a: ReadVersion, b: ReadVersion): Readonly<Record<string, string>> {
  const texts = [...Object.values(a.texts), ...Object.values(b.texts)];
  return Object.fromEntries(
    texts.flatMap(({ techniques, factors }) => [
      ...Object.entries(factors).map(([id, { title }]) => [id, title] as const),
      ...Object.entries(techniques).map(([id, { shortName }]) => [id, shortName] as const),
    ]),
  );
}
