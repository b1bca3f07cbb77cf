import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Continue } from '../../../src/patient/Continue.tsx';
import { dropSecondTaps } from '../../../src/ui/double-tap.ts';
import { STANDS_AFTER } from '../../../src/ui/steady-press.ts';

let now = 0;
const onward = vi.fn<() => void>();

beforeEach(() => {
  now += 100_000;
  onward.mockReset();
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});

const button = () => screen.getByRole('button', { name: 'Continue' });

function press(at: Element, clientX = 100): void {
  const down = createEvent.pointerDown(at, { clientX });
  Object.defineProperty(down, 'timeStamp', { value: now });
  fireEvent(at, down);
  fireEvent.click(at, { clientX, detail: 1 });
}

describe('Continue', () => {
  beforeEach(() => void render(<Continue words="Continue" onContinue={onward} />));

  test('a press in the first moment of a page was meant for the page before', () => {
    now += STANDS_AFTER - 1;
    press(button());
    expect(onward).not.toHaveBeenCalled();
  });

  test('a press once the page has stood moves on', () => {
    now += STANDS_AFTER;
    press(button());
    expect(onward).toHaveBeenCalledOnce();
  });

  test('it is when the press begins that counts', () => {
    fireEvent.pointerDown(button());
    now += 10 * STANDS_AFTER;
    fireEvent.click(button());
    expect(onward).not.toHaveBeenCalled();
  });

  test('it acts when the finger is lifted, not before', () => {
    now += STANDS_AFTER;
    fireEvent.pointerDown(button());
    expect(onward).not.toHaveBeenCalled();
  });

  test('a press that was dropped does not spoil the next', () => {
    press(button());
    now += STANDS_AFTER;
    press(button());
    expect(onward).toHaveBeenCalledOnce();
  });

  test('a key that is still held from the page before does nothing', () => {
    now += STANDS_AFTER;
    const goesOn = fireEvent.keyDown(button(), { key: 'Enter', repeat: true });
    expect(goesOn).toBe(false);
  });

  test('a key that is pressed anew works', () => {
    now += STANDS_AFTER;
    expect(fireEvent.keyDown(button(), { key: 'Enter' })).toBe(true);
    fireEvent.click(button());
    expect(onward).toHaveBeenCalledOnce();
  });

  test('a screen reader that clicks without a press moves on', () => {
    now += STANDS_AFTER;
    fireEvent.click(button());
    expect(onward).toHaveBeenCalledOnce();
  });
});

test('in a form, a press in the first moment does not send it', () => {
  const submit = vi.fn<(event: { preventDefault: () => void }) => void>((event) => event.preventDefault());
  render(
    <form onSubmit={submit}>
      <Continue words="Continue" />
    </form>,
  );
  press(button());
  expect(submit).not.toHaveBeenCalled();
  now += STANDS_AFTER;
  press(button());
  expect(submit).toHaveBeenCalledOnce();
});

describe('the second half of a double tap', () => {
  const pageWith = (title: string) => {
    document.body.innerHTML = `<h1>${title}</h1><button type="button">Continue</button>`;
    button().addEventListener('click', onward);
  };
  dropSecondTaps(document);

  test('on a page that the first has opened is dropped', () => {
    pageWith('One');
    press(button());
    pageWith('Two');
    now += STANDS_AFTER / 2;
    press(button());
    expect(onward).toHaveBeenCalledOnce();
  });

  test('on the same page counts', () => {
    pageWith('One');
    press(button());
    press(button());
    expect(onward).toHaveBeenCalledTimes(2);
  });

  test('elsewhere, or later, is no second half', () => {
    pageWith('One');
    press(button());
    pageWith('Two');
    press(button(), 300);
    pageWith('Three');
    now += STANDS_AFTER;
    press(button(), 300);
    expect(onward).toHaveBeenCalledTimes(3);
  });
});
