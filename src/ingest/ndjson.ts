import { JobFailed, runJob } from '../workers/index.ts';
import recordJob, { type RecordInput, type RecordRead } from './recordJob.ts';

/** One line of a JSON Lines stream, counted from 1, and its article or what is wrong with it. */
export type RecordLine = { readonly line: number } & RecordRead;

/** A text of 1 MB with every character escaped (`\u0041`) still fits. */
const maxLine = 8_000_000;
/** Bytes of JSON that are parsed here: more can hold more than its size tells. */
const short = 50_000;
const job = new URL('./recordJob.ts', import.meta.url);

/**
 * Reads JSON Lines, a record of the machine interface a line; blank lines are passed over, a line at fault does not end the
 * stream. Splits at line feeds alone: JSON strings may hold other line separators. Memory is bounded by the longest line
 * allowed.
 *
 * @example for await (const item of readRecords(process.stdin)) …
 */
export async function* readRecords(input: AsyncIterable<Buffer | string>): AsyncGenerator<RecordLine> {
  let line = 0;
  for await (const bytes of splitLines(input)) {
    line += 1;
    if (bytes === 'too long')
      yield { line, error: 'The line is over 8 MB: give one article a line.', id: null };
    else if (!isBlank(bytes)) yield { line, ...(await readRecordBytes({ bytes, fills: 'line' })) };
  }
}

/** How many lines a JSON Lines stream holds that are not blank. */
export async function countRecords(input: AsyncIterable<Buffer | string>): Promise<number> {
  let lines = 0;
  for await (const bytes of splitLines(input)) if (bytes === 'too long' || !isBlank(bytes)) lines += 1;
  return lines;
}

/** One JSON object of any length → its article, or what is wrong with it. */
export async function readRecordBytes(input: RecordInput): Promise<RecordRead> {
  if (input.bytes.length <= short) return recordJob(input);
  try {
    return await runJob<typeof recordJob>(job, input, { priority: 'person' });
  } catch (error) {
    if (!(error instanceof JobFailed)) throw error;
    const { fills } = input;
    return { error: error.sentence(`The ${fills}`, `give one article a ${fills}`), id: null };
  }
}

const isBlank = (bytes: Buffer): boolean =>
  [bytes.subarray(0, 1000), bytes].every((part) => part.toString().trim() === '');

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
