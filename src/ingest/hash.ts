import { createHash } from 'node:crypto';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The same for texts that differ in composed letters, line ends and runs of white space alone. */
export const textHash = (text: string): string => sha256(text.normalize('NFC').replace(/\s+/g, ' ').trim());

/** The id of a text that came without one: the same text from the same outlet has the same id. */
export const textId = (text: string, outlet: string | null): string =>
  `text-${sha256(`${textHash(text)}\n${outlet ?? ''}`).slice(0, 16)}`;
