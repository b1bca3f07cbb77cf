import { act, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { ReadCodes } from '../../../src/desk/ReadCodes.tsx';
import type { Progress } from '../../../src/record/collect-frames.ts';
import { t } from '../../core/i18n/tables.ts';

const track = Object.assign(new EventTarget(), { stop: vi.fn<() => void>() });
const stream = { getTracks: () => [track] };
const ask = vi.fn<() => Promise<unknown>>();
const onFrame = vi.fn<(text: string) => void>();
const decode = vi.fn<(image: ImageData) => string | null>();
const picture = { data: new Uint8ClampedArray(4), width: 1, height: 1 };

// jsdom has no camera, plays no video and draws nothing.
beforeEach(() => {
  vi.useFakeTimers();
  [track.stop, ask, onFrame, decode].forEach((each) => each.mockReset());
  ask.mockResolvedValue(stream);
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia: ask } });
  const context = { drawImage: () => undefined, getImageData: () => picture };
  Object.assign(HTMLCanvasElement.prototype, { getContext: () => context });
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
  vi.spyOn(HTMLVideoElement.prototype, 'videoWidth', 'get').mockReturnValue(640);
  vi.spyOn(HTMLVideoElement.prototype, 'videoHeight', 'get').mockReturnValue(480);
});

const some: Progress = { read: 12, total: 14, missing: [3, 7] };
const screenAt = (progress: Progress | null) => (
  <ReadCodes t={t} decode={decode} onFrame={onFrame} progress={progress} />
);
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const pass = (milliseconds: number) => act(async () => void vi.advanceTimersByTime(milliseconds));
const failing = (name: string) => ask.mockRejectedValue(new DOMException('no', name));

test('the camera is asked for by a press and not before', async () => {
  render(screenAt(null));
  await pass(5000);
  expect(ask).not.toHaveBeenCalled();
  await press('Turn on the camera');
  expect(ask).toHaveBeenCalledOnce();
  expect(screen.getByLabelText('What the camera sees')).toBeVisible();
});

test('what is written in a code is handed on, and a picture without a code is not', async () => {
  render(screenAt(null));
  await press('Turn on the camera');
  decode.mockReturnValueOnce(null).mockReturnValueOnce('BFH1').mockReturnValue(null);
  await pass(400);
  expect(onFrame.mock.calls).toEqual([['BFH1']]);
});

test.for([
  ['NotAllowedError', /may not be used/u],
  ['NotFoundError', /No camera was found/u],
  ['NotReadableError', /could not be turned on/u],
] as const)(
  'where the camera fails with %s the reason is said, and it can be asked for again',
  async ([name, words]) => {
    failing(name);
    render(screenAt(null));
    await press('Turn on the camera');
    expect(screen.getByRole('alert')).toHaveTextContent(words);
    ask.mockResolvedValue(stream);
    await press('Turn on the camera again');
    expect(screen.getByRole('alert')).toBeEmptyDOMElement();
    expect(screen.getByLabelText('What the camera sees')).toBeVisible();
  },
);

test('where a browser has no camera to give, that is said', async () => {
  vi.stubGlobal('navigator', {});
  render(screenAt(null));
  await press('Turn on the camera');
  expect(screen.getByRole('alert')).toHaveTextContent('No camera was found');
});

test('a camera that is pulled out is not taken for one that looks', async () => {
  render(screenAt(null));
  await press('Turn on the camera');
  act(() => void track.dispatchEvent(new Event('ended')));
  expect(screen.getByRole('alert')).toHaveTextContent('could not be turned on');
});

test('what is missing is said once nothing new comes, with what to do on the phone', async () => {
  const { rerender } = render(screenAt({ read: 11, total: 14, missing: [3, 7, 9] }));
  await pass(2900);
  rerender(screenAt(some));
  await pass(2900);
  expect(screen.getByText('12 of 14 read.')).toBeVisible();
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  await pass(200);
  expect(screen.getByRole('status')).toHaveTextContent('Still missing: 3, 7: choose “Show only these” on the phone.');
});

test('more numbers than anybody would type are not said', async () => {
  const missing = Array.from({ length: 11 }, (_, i) => i + 1);
  render(screenAt({ read: 3, total: 14, missing }));
  await pass(3100);
  expect(screen.getByRole('status')).toHaveTextContent('11 are still missing: let the phone show them once more');
});

test('the camera is off once all was read', async () => {
  const { rerender } = render(screenAt(some));
  await press('Turn on the camera again');
  expect(track.stop).not.toHaveBeenCalled();
  rerender(screenAt({ read: 14, total: 14, missing: [] }));
  expect(track.stop).toHaveBeenCalledOnce();
  expect(screen.getByRole('status')).toHaveTextContent('All 14 codes were read. The camera is off.');
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
  decode.mockReturnValue('BFH1');
  await pass(1000);
  expect(onFrame).not.toHaveBeenCalled();
});

test('the camera is off once it is not wanted, or the screen is left', async () => {
  const { unmount } = render(screenAt(null));
  await press('Turn on the camera');
  await press('Turn off the camera');
  expect(track.stop).toHaveBeenCalledOnce();
  expect(screen.queryByLabelText('What the camera sees')).not.toBeInTheDocument();
  await press('Turn on the camera');
  unmount();
  expect(track.stop).toHaveBeenCalledTimes(2);
});

test('a camera that is allowed only after the screen was left is turned off at once', async () => {
  let allow: (given: unknown) => void = () => undefined;
  ask.mockReturnValue(new Promise((resolve) => (allow = resolve)));
  const { unmount } = render(screenAt(null));
  await press('Turn on the camera');
  expect(screen.getByText('The browser asks whether this page may use the camera.')).toBeVisible();
  unmount();
  await act(async () => allow(stream));
  expect(track.stop).toHaveBeenCalledOnce();
});
