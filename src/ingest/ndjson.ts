/** One line of a JSON Lines stream, counted from 1: its value, or one sentence that says what is wrong with it. */
export type JsonLine =
  { readonly line: number; readonly value: unknown } | { readonly line: number; readonly error: string };

/** A text of 1 MB with every character escaped (`\u0041`) still fits. */
const maxLine = 8_000_000;

/**
 * Reads JSON Lines; blank lines are passed over, a line at fault does not end the stream. Splits at line feeds alone:
 * JSON strings may hold other line separators. Memory is bounded by the longest line allowed.
 *
 * @example for await (const item of readLines(process.stdin)) …
 */
export async function* readLines(input: AsyncIterable<Buffer | string>): AsyncGenerator<JsonLine> {
  let line = 0;
  for await (const bytes of splitLines(input)) {
    line += 1;
    if (bytes === 'too long') yield { line, error: 'The line is over 8 MB: give one article a line.' };
    else {
      const item = parse(bytes);
      if (item !== null) yield { line, ...item };
    }
  }
}

function parse(bytes: Buffer): { value: unknown } | { error: string } | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { error: 'The line is not text in UTF-8: convert the file to UTF-8.' };
  }
  if (text.trim() === '') return null;
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { error: 'The line is not JSON: give one JSON object a line.' };
  }
}

async function* splitLines(input: AsyncIterable<Buffer | string>): AsyncGenerator<Buffer | 'too long'> {
  let parts: Buffer[] = [];
  let length = 0;
  const take = (part: Buffer) => {
    length += part.length;
    if (length > maxLine) parts = [];
    else parts.push(part);
  };
  const finish = () => {
    const whole = length > maxLine ? ('too long' as const) : Buffer.concat(parts);
    parts = [];
    length = 0;
    return whole;
  };
  for await (const chunk of input) {
    let rest = Buffer.from(chunk);
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
      take(rest.subarray(0, end));
      yield finish();
      rest = rest.subarray(end + 1);
    }
    take(rest);
  }
  if (length > 0) yield finish();
}
