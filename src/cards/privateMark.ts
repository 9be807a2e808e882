import type { Args } from '../core/command.ts';
import { UserError } from '../core/errors.ts';

/** Words without the mark, and whether they bore it. */
export interface Marked {
  readonly text: string;
  readonly isPrivate: boolean;
}

const label = String.raw`(?:^|[,;]?\s|[,;])private:\s*["“]?([\p{L}\d]*)["”]?`;
const atEnd = new RegExp(`${label}([.!]?)$`, 'iu');
const anywhere = new RegExp(`${label}[.,;!]?(?=\\s|$)`, 'iu');
const inFront = /^\s*(private:\s*yes)\b[.,;]?\s+(.+)$/is;
/** Letters at the end in which the mark is looked for: over a megabyte of white space the pattern would take hours. */
const tail = 80;

/**
 * The mark at the end of an article's text. `private` without a colon is none: a text may end with the word. Throws a `UserError`
 * where neither yes nor no stands behind it, so that no mark is lost in the text.
 *
 * @example endMark('Twelve people were killed. private: yes') // { text: 'Twelve people were killed.', isPrivate: true }
 */
export function endMark(text: string): Marked {
  const written = text.trimEnd();
  const found = atEnd.exec(written.slice(-tail));
  const [whole = '', word = '', stop] = found ?? [];
  // "In his letters he was private: quiet." is a sentence of the article.
  const isMark = found !== null && (stop === '' || isAnswer(word));
  return isMark
    ? { text: written.slice(0, -whole.length), isPrivate: isYes(word) }
    : { text, isPrivate: false };
}

/** The mark anywhere in a line that is not an article's text: `Reuters private: yes 2016-12-08`. Throws as `endMark` does. */
export function lineMark(line: string): Marked {
  const [whole = '', word = ''] = anywhere.exec(line) ?? [];
  return whole === ''
    ? { text: line, isPrivate: false }
    : { text: line.replace(whole, ' ').trimEnd(), isPrivate: isYes(word) };
}

/** `private: yes https://example.org/a` → `https://example.org/a private: yes`: at the end it is looked for. */
export const markLast = (typed: string): string => typed.replace(inFront, '$2 $1');

/** What the words beside a link or a file say of it. */
export const markArgs = (message: string): Args => (lineMark(message).isPrivate ? { private: 'yes' } : {});

const isAnswer = (word: string): boolean => /^(?:yes|no)$/i.test(word);

function isYes(word: string): boolean {
  if (isAnswer(word)) return word.toLowerCase() === 'yes';
  throw new UserError('Only yes or no may stand behind “private:”. Write “private: yes”, or leave it out.');
}
