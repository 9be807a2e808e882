import type { Article } from '../core/article.ts';
import { UserError } from '../core/errors.ts';
import { readRecord } from './record.ts';

export type RecordRead =
  | { readonly article: Article }
  /** `id`: the one that the record gives, where it gives any. */
  | { readonly error: string; readonly id: string | null };

export interface RecordInput {
  readonly bytes: Uint8Array;
  /** What the object fills: a line of many, or a file. */
  readonly fills: 'line' | 'file';
}

const notUtf8 = {
  line: 'The line is not text in UTF-8: convert the file to UTF-8.',
  file: 'It is not JSON in UTF-8: give one article as one JSON object.',
} as const;
const notJson = { line: 'The line is not JSON: give one JSON object a line.', file: notUtf8.file } as const;

/** One JSON object → its article, or one sentence that says what is wrong with it. */
export default function recordJob({ bytes, fills }: RecordInput): RecordRead {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { error: notUtf8[fills], id: null };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { error: notJson[fills], id: null };
  }
  try {
    return { article: readRecord(value) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { error: error.message, id: idOf(value) };
  }
}

function idOf(value: unknown): string | null {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof id === 'string' ? id.slice(0, 500) : null;
}
