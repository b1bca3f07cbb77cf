import { describe, expect, test } from 'vitest';
import { hidden, unprintable, withoutHidden } from '../../../src/sheet/printable.ts';

describe('what cannot be printed is named', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['nothing of what keyboards in Europe and Vietnam type', 'Zoë Łuk Nguyễn Ελένη Їжак “–…” €½', []],
    ['line ends, tabs and no-break spaces are no fault', 'a\r\nb\rc\td\u00a0e\u202ff\u2028g\u3000h', []],
    ['an accent typed apart is one with its letter', 'e\u0301a\u0308', []],
    ['each once, in the order in which they stand', '王小王明', ['王', '小', '明']],
    ['emoji as they are seen, joiners and all', 'Thanks 👨‍👩‍👧 and ❤️', ['👨‍👩‍👧', '❤️']],
    ['Arabic, with the marks of its letters', 'مُ', ['مُ']],
    ['what has no picture of its own by its code', 'a\ue000b', ['U+E000']],
  ];
  test.for(cases)('%s', ([, text, named]) => expect(unprintable(text)).toEqual(named));
});

describe('what nobody can see is told apart from it', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['overrides and isolates', 'a\u202eb\u2066c\u2069', ['U+202E', 'U+2066', 'U+2069']],
    ['zero width, joiners and soft hyphens', 'a\u200bb\u200dc\u00ad\ufeff', ['U+200B', 'U+200D', 'U+00AD', 'U+FEFF']],
    ['control characters', 'a\u0000b\u0007c\u009f', ['U+0000', 'U+0007', 'U+009F']],
    ['half a character', 'a\ud83db', ['U+D83D']],
    ['not the joiners inside what cannot be printed anyway', '👨‍👩‍👧 ❤️', []],
  ];
  test.for(cases)('%s', ([, text, codes]) => expect(hidden(text)).toEqual(codes));

  test('it is taken out, and what was seen stays', () => {
    expect(withoutHidden('\ufeffa\u202eb\u0000c\ud83d\td\r\ne\u200d')).toBe('abc\td\r\ne');
  });
});
