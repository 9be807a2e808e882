import type { StoredBlame } from '../../core/desk.ts';
import { inertLine } from '../../core/inert.ts';

/** A longer clause is not repeated in a line. */
const longest = 72;

/** What belongs to a deed from before it: "did", "may have", "appeared to have", "accidentally". */
const before =
  /(?:(?:did|(?:may|might|could|must)(?: well)? have|(?:appear|seem)(?:s|ed)? to have|\p{Ll}+ly) )+$/u;
/** And from behind it. */
const behind =
  /\b(?:by (?:mistake|accident|error)|in (?:error|self[- ]defen[cs]e)|accidentally|mistakenly|unintentionally|inadvertently|allegedly|reportedly|apparently|possibly)\b/i;
const negated = /\b(?:never|not|n[’']t|nobody|no one|without) $/i;
/** Where a clause ends, and where the next begins within what commas hold together. */
export const clauseEnd = /[,;:.!?()“”"—–]/;
export const nextClause =
  / (?:and|but|or|while|after|before|when|as|because|since|although|though|which|who|whom|that|if|so|then|amid|despite) /;
/** When it was said to be is told by the incident, and "today" is another day to the reader. */
export const timeAtEnd =
  / (?:(?:late|early)? ?(?:on|last|this) )?(?:today|yesterday|tonight|earlier|(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|week)(?: (?:morning|afternoon|evening|night))?$| in (?:january|february|march|april|may|june|july|august|september|october|november|december)$/i;
/** What would leave the reader waiting, and a letter behind which a full stop ends no sentence: "on E. Mill Street". */
const waiting = /(?: (?:an?|the|of|for|in|at|on|from|to|with|by|early|late|hours|morning))+$/i;
const abbreviated = / (?:\p{Lu}|St|Mt|Dr|Mr|Mrs|Gen|Col|No)$/u;
const unclear = /\d|\b(?:her|him|them|it|us|me|you|he|she|they|we|i)\b/i;

/**
 * The words for what was done with all that qualifies them in their clause: "accidentally struck a bus full of pilgrims", "may have hit
 * the school"; null where none are told, and where they would lose what qualifies them.
 *
 * @example clauseOf({ act: 'struck a bus', quote: 'The army said it accidentally struck a bus.' }) // 'accidentally struck a bus'
 */
export function clauseOf({
  act,
  quote,
  stance,
}: Pick<StoredBlame, 'act' | 'quote' | 'stance'>): string | null {
  const words = inertLine(act ?? '').replace(/[,;.]$/, '');
  const sentence = inertLine(quote);
  const at = words === '' ? -1 : sentence.indexOf(words);
  if (at < 0) return words === '' ? null : words;
  const lead = sentence.slice(0, at);
  if (stance !== 'denies' && negated.test(lead)) return null;
  const qualified = `${before.exec(lead)?.[0] ?? ''}${words}`;
  const [follows = ''] = sentence.slice(at + words.length).split(clauseEnd);
  const rest = follows.split(nextClause)[0]!.trimEnd();
  const whole = `${qualified}${rest.replace(timeAtEnd, '').replace(waiting, '')}`;
  const isShort =
    whole.length <= longest && /^(?:\s|$)/.test(rest) && !unclear.test(rest) && !abbreviated.test(rest);
  const shown = isShort ? whole : qualified;
  return shown.length > longest || (behind.test(follows) && !behind.test(shown)) ? null : shown;
}
