const marks: readonly (readonly [bytes: readonly number[], charset: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
const inXml = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)/i;
const inMeta = /<meta\s[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i;

/**
 * The bytes of a feed or page as text. The charset is that of the byte order mark, else of the header, else of the XML
 * declaration or the page's `meta`, else UTF-8 or, where the bytes are none, Windows-1252. Bytes that are not of the
 * charset become U+FFFD, and an unknown name is passed over.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string {
  const mark = marks.find(([first]) => first.every((b, i) => bytes[i] === b))?.[1];
  const head = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const declared = (inXml.exec(start) ?? inMeta.exec(start))?.[1]?.replace(/^utf-16(?:le|be)?$/i, 'utf-8');
  for (const charset of [mark, head, declared]) {
    try {
      if (charset) return new TextDecoder(charset).decode(bytes);
    } catch {
      // An unknown charset: the next clue, or UTF-8.
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(looksUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes);
  }
}

/** More sequences of UTF-8 than bytes that are none: UTF-8 with a few letters broken. */
function looksUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, 100_000));
  const [broken, whole] = [text.match(/\uFFFD/g)?.length ?? 0, text.match(/[^\0-\x7F\uFFFD]/g)?.length ?? 0];
  return whole > broken;
}
