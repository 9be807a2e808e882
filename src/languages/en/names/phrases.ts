import { lexicon } from '../lexicon.ts';
import { isCapital } from '../capital.ts';
import type { Token } from '../tokenise.ts';

/** Words `from` up to `to` (exclusive) of a sentence. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const days = new Set('monday tuesday wednesday thursday friday saturday sunday yesterday today'.split(' '));
const small = new Set('of for in at from with to on'.split(' '));

/** Nouns, names, and the small words between them that a speaker's description may hold. */
function nominal(tokens: readonly Token[], at: number): boolean {
  const { pos, lower, text } = tokens[at]!;
  if (days.has(lower)) return false;
  if (pos === 'VERB' && lexicon().senses.get(lexicon().verbs.get(lower)?.lemma ?? '')?.harm) return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (
    isCapital(text) &&
    (before?.pos === 'PROPN' || (before && after?.pos === 'PROPN' && isCapital(after.text)))
  )
    return true;
  // "Ministry of |Works|": a verb by its form, a name by its capital
  if (isCapital(text) && /^(?:of|for)$/.test(before?.lower ?? '') && tokens[at - 2]?.pos === 'PROPN')
    return true;
  if (['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(pos) || /\p{L}-\p{L}/u.test(text)) return true;
  if (pos === 'DET' && lower !== 'that' && lower !== 'what') return true;
  if (/^['’]s?$/.test(text)) return true;
  if (pos === 'CCONJ') return lower === 'and' || lower === '&';
  return pos === 'ADP' && small.has(lower);
}

/** The longest nominal run that ends just before `end`. */
export function leftPhrase(tokens: readonly Token[], end: number): Range {
  let from = end;
  while (from > 0 && end - from < 16 && nominal(tokens, from - 1)) {
    from--;
    const opens = tokens[from]!.pos === 'DET' && ['NOUN', 'PROPN'].includes(tokens[from - 1]?.pos ?? '');
    if (opens) break;
  }
  const object = tokens[from - 1]?.pos === 'VERB' || tokens[from]?.pos === 'ADP';
  if (object) from = lastClause(tokens, from, end);
  while (from < end && (tokens[from]!.pos === 'ADP' || tokens[from]!.pos === 'CCONJ')) from++;
  return { from, to: end };
}

/** After "died in A and B provinces |and state media|" only the last conjunct can speak. */
function lastClause(tokens: readonly Token[], from: number, end: number): number {
  for (let at = end - 1; at > from; at--) if (tokens[at]!.lower === 'and') return at + 1;
  return from;
}

/** The nominal run that starts at `from`, to the first mark or verb. */
export function rightPhrase(tokens: readonly Token[], from: number, most = 14): Range {
  let to = from;
  while (to < tokens.length && to - from < most && nominal(tokens, to)) to++;
  while (to > from && (tokens[to - 1]!.pos === 'ADP' || tokens[to - 1]!.pos === 'CCONJ')) to--;
  return { from, to };
}

export const empty = (r: Range): boolean => r.to <= r.from;
