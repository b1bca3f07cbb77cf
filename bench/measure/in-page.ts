/** What a page notes of itself while it is measured; times in milliseconds since its navigation began. */
export type Noted = {
  readonly clicks: { readonly at: number; readonly onward: boolean }[];
  readonly keys: number[];
  readonly events: EventNote[];
  readonly longTasks: { readonly at: number; readonly duration: number }[];
  readonly sheets: number[];
  largest: number | null;
  ready: number | null;
};

export type EventNote = {
  readonly name: string;
  readonly at: number;
  readonly duration: number;
  readonly interaction: number;
};

declare global {
  interface Window {
    bench: Noted;
  }
}

/** Runs in the page before anything of its own. Below 16 ms event timing says nothing. */
export function watch(onward: string): void {
  const noted: Noted = { clicks: [], keys: [], events: [], longTasks: [], sheets: [], largest: null, ready: null };
  window.bench = noted;
  const observe = (type: string, note: (entry: PerformanceEntry) => void) => {
    const options = { type, buffered: true, durationThreshold: 16 };
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe(options);
  };
  observe('event', (entry) => {
    if (!(entry instanceof PerformanceEventTiming)) return;
    const { name, startTime: at, duration, interactionId: interaction } = entry;
    noted.events.push({ name, at, duration, interaction });
  });
  observe('longtask', ({ startTime: at, duration }) => noted.longTasks.push({ at, duration }));
  observe('largest-contentful-paint', ({ startTime }) => {
    noted.largest = startTime;
  });
  let pressed = 0;
  addEventListener(
    'click',
    ({ target, timeStamp }) => {
      pressed = timeStamp;
      noted.clicks.push({ at: timeStamp, onward: target instanceof Element && target.closest(onward) !== null });
    },
    true,
  );
  addEventListener('keydown', ({ timeStamp }) => noted.keys.push(timeStamp), true);
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (made) => {
    if (made instanceof Blob && made.type === 'application/pdf') noted.sheets.push(performance.now() - pressed);
    return make(made);
  };
}

/** Runs in the page: tries, frame by frame, to give the first answer, until the page has taken it as state. */
export function probe(give: () => boolean, taken: () => boolean): void {
  const retryAfter = 100;
  let given = -Infinity;
  const look = () => {
    if (given >= 0 && taken()) {
      window.bench.ready = performance.now();
      return;
    }
    if (performance.now() - given > retryAfter && give()) {
      given = performance.now();
      if (taken()) {
        window.bench.ready = performance.now();
        return;
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
