import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { ServedFile } from './files.ts';
import { createLink, type Speed } from './link.ts';

export type Served = {
  readonly origin: string;
  /** Bytes that had left for the browser at this time (of the machine's clock, in milliseconds), headers included. */
  readonly bytesUntil: (time: number) => number;
  readonly close: () => Promise<void>;
};

const PIECE = 4096;

/** Serves files over a line of this speed, and counts what went over it. */
export async function serve(files: ReadonlyMap<string, ServedFile>, speed: Speed): Promise<Served> {
  const link = createLink(speed);
  const sent: { readonly at: number; readonly bytes: number }[] = [];
  const pass = async (bytes: number) => {
    await link.down(bytes);
    sent.push({ at: Date.now(), bytes });
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    await link.request(sizeOf(request.rawHeaders));
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const file = files.get(pathname === '/' ? '/index.html' : pathname);
    const body = file?.body ?? Buffer.alloc(0);
    response.writeHead(file ? 200 : 404, { ...file?.headers, 'content-length': body.length });
    await pass(sizeOf(response.getHeaderNames().flatMap((name) => [name, String(response.getHeader(name))])));
    response.flushHeaders();
    for (let start = 0; start < body.length; start += PIECE) {
      const piece = body.subarray(start, start + PIECE);
      await pass(piece.length);
      response.write(piece);
    }
    response.end();
  };
  const server = createServer((request, response) => void answer(request, response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    bytesUntil: (time) => sent.filter(({ at }) => at <= time).reduce((sum, { bytes }) => sum + bytes, 0),
    close: async () => {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}

/** About what headers weigh on the wire: their words, with a colon, a space and a line's end each. */
const sizeOf = (headers: readonly string[]) => headers.reduce((sum, word) => sum + word.length + 2, 0);
