import type { Tag } from '../../grammar.ts';
import type { Word } from '../../word.ts';
import type { Context } from './context.ts';
import { isApostropheS, posIn } from './tokens.ts';
import { wordOf } from './word.ts';

const marks: ReadonlyMap<string, Tag> = new Map([
  [',', 'comma'],
  ...[';', ':', '—', '–', '-', '|', '--', '…', '/', '•', '*', '>'].map((m) => [m, 'mark'] as const),
  ...['“', '”', '"', '«', '»', '„', '‘', '’', "'", '``', "''"].map((m) => [m, 'quote'] as const),
  ...['(', '[', '{'].map((m) => [m, 'open'] as const),
  ...[')', ']', '}'].map((m) => [m, 'close'] as const),
  ...['.', '?', '!', '?!', '...'].map((m) => [m, 'end'] as const),
]);

/** Punctuation; "the rebels|'| camp" has a genitive. */
export function punctuation(context: Context): Word | null {
  const { text } = context.token;
  const mark = marks.get(text);
  if (!mark) return null;
  return isOwners(context) ? wordOf(context, 'genitive') : wordOf(context, mark, { colon: isColon(text) });
}

const isColon = (text: string): boolean => /^[:—–-]$/.test(text);

const isOwned = posIn('NOUN PROPN ADJ');

/** The apostrophe of a plural: what the plural owns follows. */
const isOwners = ({ token, previous, next }: Context): boolean =>
  (token.text === "'" || token.text === '’') &&
  previous?.end === token.start &&
  previous.lower.endsWith('s') &&
  isOwned(next);

/** "the army|'s| camp"; "it|'s| not true", "a man|'s| charged" are forms of "be". */
export function genitive(context: Context): Word | null {
  const { token, previous, next } = context;
  if (!isApostropheS(token)) return null;
  const isBeing =
    token.pos !== 'PART' && (next?.pos === 'VERB' || (token.pos === 'AUX' && previous?.pos === 'PRON'));
  return isBeing
    ? wordOf(context, 'auxiliary', { lemma: 'be', form: 'present', verb: { be: true, infinitive: 'real' } })
    : wordOf(context, 'genitive');
}
