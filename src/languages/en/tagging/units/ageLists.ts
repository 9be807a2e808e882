import type { Token } from '../../../text.ts';
import type { Word } from '../../../word.ts';
import type { Context } from '../context.ts';
import { posIn, wordIn } from '../tokens.ts';
import { unitOf } from '../word.ts';

/** "two men, |aged 37 and 64|, were", "two people, |ages believed to be 37 and 64|, were": how old those before the comma are. */
export function agesOfThose(context: Context): Word | null {
  const { tokens, at, token } = context;
  if (!isSetOff(tokens[at - 1]) || !(opensAges(token) || isThought(token))) return null;
  let from = at;
  while (from < at + mostBefore && isBeforeAges(tokens[from])) from++;
  const to = listEnd(tokens, from);
  // "the dead, believed to be 30, were" are counted
  const ends = opensAges(token) ? !isCounted(tokens[to]) : to > from + 1 && tokens[to]?.pos === 'PUNCT';
  return to > from && ends ? unitOf(context, to, 'adjective') : null;
}

const isSetOff = wordIn(', (');
const opensAges = wordIn('aged age ages');
const isThought = wordIn('believed thought');
const isBeforeAges = wordIn(
  'aged age ages are is believed thought reported estimated said to be about around between',
);
const isCounted = posIn('NOUN ADJ PROPN');
/** "ages are believed to be about" */
const mostBefore = 8;
/** More are no list of ages. */
const mostAges = 24;

/** "37", "37 and 64", "5, 8, and 12" */
function listEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  for (let i = from; i < from + mostAges; i++) {
    if (/^\d{1,3}$/.test(tokens[i]?.text ?? '')) end = i + 1;
    else if (!joinsAges(tokens[i])) break;
  }
  return end;
}

const joinsAges = wordIn(', and or to - –');
