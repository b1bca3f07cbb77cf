import { readdirSync, readFileSync } from 'node:fs';
import { fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { showPage } from './session.tsx';
import { finish, reach, typedFields, type TypedField } from './text-fields.ts';

const open = ({ page, facts, drafts = {} }: TypedField) => showPage(page, facts, { startDrafts: drafts });
const type = (field: Element, value: string) => fireEvent.change(field, { target: { value } });

/** What stands in a text, and what has to be said of it at its field. */
const refused: readonly (readonly [string, RegExp])[] = [
  ['Anna 😀', /cannot be printed: \u2068😀\u2069\./u],
  ['We 👨‍👩‍👧', /cannot be printed: \u2068👨‍👩‍👧\u2069\./u],
  ['محمد', /cannot be printed: \u2068م ح د\u2069\./u],
  ['王小明', /cannot be printed: \u2068王 小 明\u2069\./u],
  ['אבגדהוזחטי', /א ב ג ד ה ו ז ח\u2069 and 2 more\./u],
  ['Anna\u202egreB', /nobody can see.*U\+202E/u],
  ['\u2066Anna\u2069', /nobody can see.*U\+2066 U\+2069/u],
  ['An\u200bna\u200d', /nobody can see.*U\+200B U\+200D/u],
  ['An\u0000na', /nobody can see.*U\+0000/u],
  ['Anna\ud83d', /nobody can see.*U\+D83D/u],
  ['W'.repeat(10_000), /too long: 10,000 letters, and (?:5,000|300|60) fit/u],
];

describe.each(typedFields)('$name', (at) => {
  test('takes and keeps whole what can be printed', async () => {
    for (const text of ['X', 'W'.repeat(at.limit), 'Zoë Nguyễn\u00a0Ελένη Олексій O’Brien']) {
      const { store } = open(at);
      const field = await reach(at);
      type(field, text);
      expect(field).toBeValid();
      await finish(at, field);
      expect(at.became(store.getState().review)).toBe(text);
      document.body.replaceChildren();
    }
  });

  test('refuses by name what cannot, and keeps it as it was typed', async () => {
    const { store, onward } = open(at);
    const before = at.became(store.getState().review);
    let field = await reach(at);
    for (const [text, message] of refused) {
      type(field, text);
      expect(field).toHaveAccessibleDescription(message);
      expect(field).toBeInvalid();
      await finish(at, field);
      expect(at.became(store.getState().review)).toBe(before);
      field = await reach({ ...at, unfold: '' });
      expect(field).toHaveValue(text);
      expect(Object.values(store.getState().drafts)).toContain(text);
    }
    expect(onward).not.toHaveBeenCalled();
  });

  test('leaves out 1 MB as a whole, with the count and the limit, and what stood there stays', async () => {
    open(at);
    const field = await reach(at);
    type(field, 'Anna');
    type(field, 'a b '.repeat(250_000));
    expect(field).toHaveValue('Anna');
    expect(field).toHaveAccessibleDescription(
      /1,000,000 letters, and (?:5,000|300|60) fit here\. It was not put in\./u,
    );
    type(field, 'Anna B');
    expect(field).toBeValid();
    for (const [come, next] of [
      [fireEvent.paste, 'C'],
      [fireEvent.drop, 'D'],
    ] as const) {
      const data = { getData: () => 'a'.repeat(20_001) };
      // Not even put in: false is a default that was prevented.
      expect(come(field, { clipboardData: data, dataTransfer: data })).toBe(false);
      expect(field).toHaveAccessibleDescription(/20,001 letters/u);
      type(field, next);
    }
    expect(field).toBeValid();
  });

  test('takes out on one press what nobody can see', async () => {
    open(at);
    const field = await reach(at);
    type(field, '\ufeffAn\u202ena\u0000');
    await userEvent.click(screen.getByRole('button', { name: 'Take it out' }));
    expect(field).toHaveValue('Anna');
    expect(field).toBeValid();
  });
});

test('a form says it at its head as well, and leads to the field', async () => {
  showPage({ step: 'about', page: 'identity' }, []);
  const field = screen.getByLabelText('Full name');
  type(field, '王小明');
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  const link = within(await screen.findByRole('alert')).getByRole('link', { name: /王 小 明.*letters of a passport/u });
  await userEvent.click(link);
  expect(field).toHaveFocus();
});

test('a date that is far too long is not put in, and is named', () => {
  showPage({ step: 'about', page: 'identity' }, []);
  for (const part of ['Day', 'Month', 'Year']) {
    const field = screen.getByLabelText(part);
    type(field, '7'.repeat(1_000_000));
    expect(field).toHaveValue('');
    expect(field).toBeInvalid();
    expect(screen.getByRole('group', { name: 'Date of birth' })).toHaveAccessibleDescription(
      /Write the date of birth/u,
    );
    type(field, '7');
  }
});

/** Where in the sources something is typed: how many fields a file shows. */
function fieldsInSources(): Readonly<Record<string, number>> {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    // The desk's are staff's own, and have a test of theirs.
    (file) => file.endsWith('.tsx') && !file.startsWith('desk/'),
  );
  const found = files.map((file) => {
    const typed = /<(?:TextField|NameField|DraftText|textarea)\b|<input\b(?![^>]*type="(?:radio|checkbox|file)")/gu;
    return [file, readFileSync(`src/${file}`, 'utf8').match(typed)?.length ?? 0] as const;
  });
  return Object.fromEntries(found.filter(([, count]) => count > 0));
}

test('every field in which text can be typed is tested here', () => {
  const own = {
    'ui/TextField.tsx': 2,
    'patient/DateField.tsx': 1,
    'patient/NameField.tsx': 1,
    'patient/DraftText.tsx': 1,
    // Compared with what the team has, and never kept.
    'patient/IsThisYou.tsx': 1,
    // Six digits, hashed and never kept.
    'patient/PinField.tsx': 1,
    // Numbers of codes, read where they stand.
    'patient/ShowAtDesk.tsx': 1,
  };
  const inFile = (file: string) =>
    new Set(typedFields.filter((each) => each.file === file).map(({ name }) => name.split(':')[0]));
  const listed = Object.fromEntries(typedFields.map(({ file }) => [`patient/${file}`, inFile(file).size]));
  expect(fieldsInSources()).toEqual({ ...own, ...listed });
});
