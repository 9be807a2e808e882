import type { StoredFigure } from '../../core/desk.ts';
import { inertLine } from '../../core/inert.ts';
import { cut } from '../phone.ts';
import { clauseEnd, nextClause, timeAtEnd } from './clause.ts';

/** A longer one is cut, with an ellipsis. */
const longest = 80;

const preposition =
  /(?:^| )((?:at|in|on|near|during|inside|outside|within|along|around|from|among|by|as a result of) .*)$/i;

/**
 * Where, or in what, nobody was harmed, as far as the words go: who denies deaths at a school has not denied the toll of the town.
 *
 * @example sceneOf({ quote: 'The mayor denied that anyone was hurt at the school.', wording: 'anyone' }) // 'at the school'
 */
export function sceneOf({ quote, wording }: Pick<StoredFigure, 'quote' | 'wording'>): string {
  const sentence = inertLine(quote);
  const words = inertLine(wording).toLowerCase();
  const at = sentence.toLowerCase().indexOf(words);
  if (at < 0) return '';
  const [follows = ''] = sentence.slice(at + words.length).split(clauseEnd);
  const clause = follows.split(nextClause)[0]!.trimEnd().replace(timeAtEnd, '');
  return cut(preposition.exec(clause)?.[1] ?? '', longest);
}
