import { useEffect, useState, type ReactNode } from 'react';

type Draw<P> = (props: P) => ReactNode;

/** A screen that is loaded when it is first wanted. */
export type Screen<P> = { readonly load: () => Promise<void>; readonly drawn: () => Draw<P> | null };

export function screen<P>(load: () => Promise<Draw<P>>): Screen<P> {
  let draw: Draw<P> | null = null;
  return {
    load: async () => {
      draw = await load();
    },
    drawn: () => draw,
  };
}

type Props<P> = { readonly screen: Screen<P>; readonly with: P; readonly waiting: ReactNode };

/**
 * Shows a screen once it has come. What fails on the way is thrown here.
 * React's `lazy` would hold it back for up to 300 ms after its waiting words were shown.
 */
export function Later<P>({ screen: { load, drawn }, with: props, waiting }: Props<P>) {
  const [, drawAgain] = useState(0);
  const [fault, setFault] = useState<Error | null>(null);
  const draw = drawn();
  const isMissing = draw === null;
  useEffect(() => {
    if (!isMissing) return;
    load().then(
      () => drawAgain((times) => times + 1),
      (error: unknown) => setFault(error instanceof Error ? error : new Error('a screen did not load')),
    );
  }, [isMissing, load]);
  if (fault) throw fault;
  return draw ? draw(props) : waiting;
}
