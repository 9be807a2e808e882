import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** A body that is longer than we take, decompressed or not. */
export class TooLong extends Error {
  override readonly name = 'TooLong';
}

/** A body in an encoding that we did not ask for. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** What we can undo; sent as `Accept-Encoding`. */
export const encodings = 'gzip, deflate, br';

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * A body, decompressed, in at most `most` bytes on the wire and as many decompressed: a bomb is left as soon as it passes
 * that. Throws `TooLong`, `Unreadable`, or what the connection throws. `cut`: what is beyond is left out instead.
 */
export async function readBody(
  body: Readable,
  encoding: string,
  { most, cut = false }: { readonly most: number; readonly cut?: boolean },
): Promise<Uint8Array> {
  const names = encoding
    .toLowerCase()
    .split(',')
    .map((n) => n.trim())
    .filter((n) => n !== '' && n !== 'identity');
  const undo = names.toReversed().map((n) => (Object.hasOwn(decoders, n) ? decoders[n] : undefined));
  // Nobody packs twice but to hide a bomb.
  if (undo.length > 1 || undo.includes(undefined)) {
    body.destroy();
    throw new Unreadable(`in the encoding ${names.join(', ').slice(0, 40)}`);
  }
  const decoder = undo[0]?.();
  // What is packed cannot be unpacked in part.
  const wire = bounded(body, most, cut && !decoder);
  // The iteration below tells of errors; pipeline ends both streams.
  const plain = decoder ? pipeline(wire, decoder, () => {}) : wire;
  const chunks: Buffer[] = [];
  for await (const chunk of bounded(plain, most, cut)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The same chunks up to `most` bytes; leaving the loop early ends the source. */
async function* bounded(source: AsyncIterable<Buffer>, most: number, cut: boolean): AsyncGenerator<Buffer> {
  let room = most;
  for await (const chunk of source) {
    if (chunk.length > room && !cut) throw new TooLong();
    yield chunk.subarray(0, room);
    room -= chunk.length;
    if (room < 0) return;
  }
}
