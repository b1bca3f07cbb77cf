import type { Fact } from '../../../src/consent/events.ts';
import { countedRisks } from '../../../src/consent/standing.ts';
import { Structure } from '../../../src/risks/structure.ts';
import { CatalogText } from '../../../src/risks/text.ts';
import { catalog, decided, decides, named, NEEDLE, read, reviewOf, shown, signing, told } from './sample.ts';

/** What a record of it is made from, besides its events. */
export const parts = {
  structure: Structure.parse(read('structure.json')),
  text: CatalogText.parse(read('en.json')),
  structureHash: 'a',
  textHash: 'b',
};

const asked = (number: number, words: string): Fact => ({
  type: 'question-asked',
  questionId: `q-${number}`,
  starter: null,
  words,
  about: [],
  place: number,
});
export const QUESTIONS = ['Will I be able to drive “on the day”?', 'What if it doesn’t help?', 'Who rings whom?'];

/** A review that was gone through: every risk of the needle shown, most of them answered, three questions, and signed. */
export function reviewed(decision: 'go-ahead' | 'talk-first' | 'no', more: readonly Fact[] = []): readonly Fact[] {
  const begun: readonly Fact[] = [named, decides, told(NEEDLE)];
  const risks = countedRisks(reviewOf(...begun), catalog).map(({ risk }) => risk);
  const answers = risks.flatMap(({ id }, i): readonly Fact[] => {
    if (i % 5 === 4) return [shown(id)];
    return [shown(id), { type: 'risk-answered', riskId: id, answer: i % 4 === 1 ? 'not-sure' : 'clear' }];
  });
  const said = [...begun, ...answers, ...QUESTIONS.map((words, i) => asked(i + 1, words)), ...more, decided(decision)];
  return [...said, signing(reviewOf(...said))];
}
