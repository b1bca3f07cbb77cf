export type Sentence = { readonly text: string; readonly range: Range };

/** The sentences of what can be seen in an element, in order, each with the range it stands in. */
export function sentencesIn(root: HTMLElement, language: string): readonly Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return [...textNodes(root)].flatMap((node) =>
    [...segmenter.segment(node.data)]
      .filter(({ segment }) => segment.trim() !== '')
      .map(({ segment, index }) => ({ text: segment.trim(), range: rangeOf(node, index, index + segment.length) })),
  );
}

function* textNodes(root: HTMLElement): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text && node.parentElement?.checkVisibility() !== false) yield node;
  }
}

function rangeOf(node: Text, start: number, end: number): Range {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}
