import type { Interval } from '../../core/interval.ts';
import type { Word } from '../../languages/word.ts';
import { headOf } from '../clauses/kinds.ts';
import type { Clause, NounPhrase } from '../clauses/types.ts';
import { adjunctsOf, isOne, ofPhrase } from './people.ts';
import type { FigureState } from './state.ts';

/** How many a phrase is: its number, that of "a family |of seven|", or one. */
export function intervalOf(state: FigureState, phrase: NounPhrase): Interval | null {
  if (phrase.quantity) return phrase.quantity;
  const head = headOf(phrase);
  const { noun } = head;
  const share = head.closed === 'all' ? ofPhrase(state.structure, phrase)?.quantity : null;
  if (share) return share;
  if (head.closed === 'share' || head.closed === 'all') return null;
  if (
    head.refers === 'they' ||
    (phrase.determiner === 'definite' && noun?.population !== undefined && noun.plural && !noun.group)
  )
    return { low: null, high: null };
  const of = adjunctsOf(state.structure, phrase).find((a) => a.role === 'of')?.phrases[0];
  if (noun?.life && phrase.determiner === 'none') return null;
  if (noun?.size && !phrase.quantity) return { low: noun.size, high: noun.size };
  if (noun?.group) return of?.quantity && of.sort === 'count' ? of.quantity : null;
  return isOne(phrase) ? { low: 1, high: 1 } : null;
}

/** The words that print a figure: "12 |of the dead|", "a further |100 people|". */
export function spanOf(state: FigureState, phrase: NounPhrase): { from: number; to: number } {
  const of = adjunctsOf(state.structure, phrase).find((a) => a.role === 'of')?.phrases[0];
  const long =
    of &&
    (phrase.sort === 'count' || headOf(phrase).noun?.body || headOf(phrase).noun?.population === 'people');
  const to = long ? of.to : phrase.to;
  // "a further |100 people|", "any |civilian casualties|"
  const number = phrase.words.findIndex((w) => w.tag === 'number');
  const from =
    number > 0
      ? phrase.from + number
      : isAny(phrase) && phrase.words[0]!.tag === 'determiner'
        ? phrase.from + 1
        : phrase.from;
  // "|hundreds|" of injured: quotation marks are printed in pairs or not at all
  const marks = state.structure.words.slice(from, to).filter((w) => w.tag === 'quote').length;
  return marks % 2 === 0 ? { from, to } : { from, to: phrase.to };
}

/** "|any| civilian", "anyone", "civilians": nobody in particular, so that a denial says nobody was. */
export function isAny(phrase: NounPhrase): boolean {
  const { noun } = headOf(phrase);
  if (phrase.quantity) return false;
  const any = phrase.words[0]!.closed === 'any';
  if (any && (phrase.sort === 'pronoun' || noun?.population !== undefined || noun?.harm)) return true;
  return phrase.sort === 'common' && phrase.determiner === 'none' && Boolean(noun?.plural);
}

/**
 * "none of the 30", "no one in the tanker", "none was |badly| hurt", "no |serious| injuries", "nobody was |hospitalised|": nobody of a
 * part, or not so badly, says nothing of the whole.
 */
export function isPartial(state: FigureState, phrase: NounPhrase, clause: Clause): boolean {
  const { adverbs, antecedent, verb } = clause;
  if (verb?.head.verb?.treats || isOfSome(phrase, clause)) return true;
  const at = verb && state.structure.words.indexOf(verb.head);
  const before = verb && state.structure.words.slice(verb.from, at!);
  if (before?.some((w) => w.tag === 'adverb') || (antecedent === phrase && adverbs.length > 0)) return true;
  const hosted = adjunctsOf(state.structure, phrase);
  return (
    hosted.some((a) => a.role === 'of' || (phrase.sort === 'count' && a.role === 'place')) ||
    headOf(phrase).closed === 'share'
  );
}

/** "no |serious| injuries", "no |other| injuries", "nobody suffered |grave| wounds", "no injuries were considered |grave|"; not so "no known injuries". */
function isOfSome(phrase: NounPhrase, { objects, adjuncts, states }: Clause): boolean {
  const suffered = [...objects, ...adjuncts.flatMap((a) => a.phrases)].filter((p) => headOf(p).noun?.wound);
  return (
    [phrase, ...suffered].some((p) => p.words.some((w) => w !== headOf(p) && narrows(w))) ||
    states.some(narrows)
  );
}

const narrows = (w: Word): boolean =>
  w.apart !== null || (w.tag === 'adjective' && w.truth === null && w.turns === null && w.state === null);
