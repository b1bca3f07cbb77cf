import { useEffect, useRef, type RefObject } from 'react';

/**
 * For what tells of a change: it takes the focus when `value` changes, since what was pressed is often gone with it.
 * Not when the page opens, and not with every key.
 */
export function useFocusOnNew<E extends HTMLElement>(value: unknown): RefObject<E | null> {
  const element = useRef<E>(null);
  const before = useRef(value);
  useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    element.current?.focus();
  }, [value]);
  return element;
}
