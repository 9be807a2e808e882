import { exactly, type Interval } from '../../../core/interval.ts';
import { withHedge } from '../../common/hedge.ts';
import { nounEnd, peopleAt, standsAlone } from '../nouns.ts';
import { peopleIn } from '../people.ts';
import type { Token } from '../tokens.ts';
import { numberAt } from './cardinals.ts';
import { hedgeAt, hedgeBehind } from './hedges.ts';
import { noneAt } from './none.ts';
import { countsNobody } from './others.ts';
import { rangeAt } from './ranges.ts';
import { vagueAt } from './vague.ts';

/** How many, by tokens `from` (hedges included) up to `to`; those whom it counts follow up to `end`. */
export interface Quantity extends Interval {
  readonly from: number;
  readonly to: number;
  readonly end: number;
  /** "and" is written together with its first word. */
  readonly isJoined: boolean;
}

/** "ما لا يقل عن نحو ال 12" */
const mostHedges = 3;

type Core = Interval & { readonly next: number; readonly isJoined: boolean };

/** The quantity that begins just at `at`: a number, a vague word, people without a number whose noun tells it, or nobody. */
export function quantityAt(tokens: readonly Token[], at: number, hedges = mostHedges): Quantity | null {
  if (at >= tokens.length) return null;
  const hedge = hedges > 0 ? hedgeAt(tokens, at) : null;
  const inner = hedge && quantityAt(tokens, hedge.next, hedges - 1);
  const bound = hedge && inner && withHedge(inner, hedge.hedge);
  if (bound && inner) return { ...inner, ...bound, from: at, isJoined: hedge.isJoined };
  const core = coreAt(tokens, at);
  if (!core) return null;
  const { low, high, next, isJoined } = core;
  return hedgedBehind(tokens, { low, high, from: at, to: next, end: nounEnd(tokens, next), isJoined });
}

function coreAt(tokens: readonly Token[], at: number): Core | null {
  const none = noneAt(tokens, at);
  if (none !== null) return { ...exactly(0), next: none, isJoined: startsWithAnd(tokens, at) };
  const range = rangeAt(tokens, at);
  if (range) return { ...range, isJoined: startsWithAnd(tokens, at) };
  return exactAt(tokens, at) ?? vagueAt(tokens, at) ?? peopleAt(tokens, at);
}

const startsWithAnd = (tokens: readonly Token[], at: number): boolean => tokens[at]!.word.startsWith('و');

/** "The three" counts where it stands behind those who are counted: "الضحايا الثلاثة"; "one" is said of other things too: "في وقت واحد". */
function exactAt(tokens: readonly Token[], at: number): Core | null {
  const number = numberAt(tokens, at);
  if (!number || countsNobody(tokens, at, number.next)) return null;
  const before = tokens[at - 1];
  if (number.isDefinite && !(before && peopleIn(before.word)?.isDefinite)) return null;
  if (number.value === 1 && !tokens[at]!.isDigits && !standsAlone(tokens, at)) return null;
  return { ...exactly(number.value), next: number.next, isJoined: number.isJoined };
}

/** Words between a number and the hedge behind it: "12 قتيلا من المدنيين |على الأقل|". */
const reach = 3;

function hedgedBehind(tokens: readonly Token[], quantity: Quantity): Quantity {
  for (let at = quantity.to; at <= quantity.to + reach; at++) {
    const hedge = hedgeBehind(tokens, at);
    const bound = hedge && withHedge(quantity, hedge.hedge);
    if (hedge && bound)
      return {
        ...quantity,
        ...bound,
        to: hedge.next,
        end: Math.max(nounEnd(tokens, hedge.next), quantity.end),
      };
    if (!tokens[at] || !isOfNoun(tokens, at)) break;
  }
  return quantity;
}

/** No mark, no number, no "and", and no place or time. */
const isOfNoun = (tokens: readonly Token[], at: number): boolean => {
  const { word, isDigits } = tokens[at]!;
  return !isDigits && /^(?!و)\p{L}{2,}$/u.test(word) && !aside.has(word) && numberAt(tokens, at) === null;
};
const aside: ReadonlySet<string> = new Set([
  'في',
  'علي',
  'الي',
  'عن',
  'منذ',
  'خلال',
  'بعد',
  'قبل',
  'ان',
  'بينهم',
  'بينها',
]);
