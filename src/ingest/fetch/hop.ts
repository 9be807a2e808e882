import { request, type Dispatcher } from './undici.ts';
import { encodings, readBody } from './body.ts';

export interface Ask {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Bytes, on the wire and decompressed. */
  readonly most: number;
  /** Takes the first `most` bytes of a longer body instead of throwing `TooLong`. */
  readonly cut?: boolean;
}

/** One answer of one server. */
export interface Answer {
  readonly code: number;
  readonly header: (name: string) => string | null;
  /** Empty but for a 200. */
  readonly bytes: Uint8Array;
}

/** Asks one address once, and follows nothing. Throws what the connection or the body throws. */
export async function ask(
  dispatcher: Dispatcher,
  url: URL,
  { headers, signal, ...size }: Ask,
): Promise<Answer> {
  const {
    statusCode,
    headers: got,
    body,
  } = await request(url, {
    dispatcher,
    headers: { ...headers, 'accept-encoding': encodings },
    signal,
  });
  const header = (name: string): string | null => [got[name]].flat()[0] ?? null;
  try {
    const encoding = [got['content-encoding']].flat().join(',');
    const bytes = statusCode === 200 ? await readBody(body, encoding, size) : new Uint8Array();
    return { code: statusCode, header, bytes };
  } finally {
    // What is left unread is not waited for.
    body.on('error', () => {}).destroy();
  }
}
