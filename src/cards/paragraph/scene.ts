import type { StoredFigure } from '../../core/desk.ts';
import { inertLine } from '../../core/inert.ts';
import { cut } from '../phone.ts';
import { clauseEnd, nextClause, timeAtEnd } from './clause.ts';

/** A longer one is cut, with an ellipsis. */
const longest = 80;

const preposition =
  /(?:^| )((?:at|in|on|near|during|inside|outside|within|along|around|from|among|by|as a result of) .*)$/i;

const denies = /\b(?:denied|denies|deny|denying) (?=[^,;:.!?()“”"—–]*$)/i;
const unclear = /\b(?:her|him|them|it|us|me|you|he|she|they|we|i)\b/i;

/**
 * A denial in the words of its sentence, from "denied" to the end of the clause; null where they are no such words, or lean on others.
 *
 * @example denialIn({ quote: 'It denied causing any civilian casualties.', wording: 'civilian casualties' }) // 'denied causing any civilian casualties'
 */
export function denialIn(claim: Pick<StoredFigure, 'quote' | 'wording'>): string | null {
  const found = around(claim);
  const verb = found && denies.exec(found.before);
  if (!found || !verb) return null;
  const words = `${found.before.slice(verb.index + verb[0].length)}${found.words}${found.behind}`;
  return words.length > longest || unclear.test(words) ? null : `denied ${words}`;
}

/**
 * Where, or in what, nobody was harmed, as far as the words go: that nobody died at a school says nothing on the toll of the town.
 *
 * @example sceneOf({ quote: 'No one was hurt at the school.', wording: 'No one' }) // 'at the school'
 */
export const sceneOf = (claim: Pick<StoredFigure, 'quote' | 'wording'>): string =>
  cut(preposition.exec(around(claim)?.behind ?? '')?.[1] ?? '', longest);

/** What stands before a figure in its sentence, its words, and what follows them in the clause, without the day. */
function around({ quote, wording }: Pick<StoredFigure, 'quote' | 'wording'>) {
  const sentence = inertLine(quote);
  const words = inertLine(wording);
  const at = sentence.toLowerCase().indexOf(words.toLowerCase());
  if (at < 0) return null;
  const [follows = ''] = sentence.slice(at + words.length).split(clauseEnd);
  const behind = follows.split(nextClause)[0]!.trimEnd().replace(timeAtEnd, '');
  return { before: sentence.slice(0, at), words: sentence.slice(at, at + words.length), behind };
}
