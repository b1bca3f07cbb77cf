import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

/** Compiles the message tables at build time, so that the browser needs no parser; a message that is wrong fails the build. */
export const messages = (): Plugin => ({
  name: 'beforehand:messages',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/i18n\/messages\/.*\.json$/ },
    handler: (source, file) => ({ code: compileTable(source, file), map: null }),
  },
});

/** A table of ICU messages as JSON, compiled. Throws with the file, the id and the fault. */
export function compileTable(source: string, file: string): string {
  const table: unknown = JSON.parse(source);
  if (typeof table !== 'object' || table === null) throw new Error(`${file}: not a table of messages`);
  const entries = Object.entries(table).map(([id, message]) => [id, compiled(message, `${file}: ${id}`)]);
  return JSON.stringify(Object.fromEntries(entries));
}

function compiled(message: unknown, place: string): unknown {
  if (typeof message !== 'string') throw new Error(`${place}: not a message`);
  try {
    return compileMessageOrThrow(message);
  } catch (fault) {
    throw new Error(`${place}: ${String(fault)}`, { cause: fault });
  }
}
