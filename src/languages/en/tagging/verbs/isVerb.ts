import { isCapital } from '../../capital.ts';
import type { Context } from '../context.ts';
import { posIn } from '../tokens.ts';
import { gerundsAsNouns } from './gerunds.ts';
import { missedVerbs, tellsMore } from './missed.ts';
import { namesAsVerbs } from './names.ts';
import { nounsAsVerbs } from './nouns.ts';
import { participles } from './participles.ts';

/** wink-nlp's tag, but where one of the rows shows that it is wrong. */
export function isVerb(context: Context): boolean {
  const { token } = context;
  if (!mayBeVerb(context) || participles.some((holds) => holds(context))) return false;
  if (token.pos !== 'VERB') return missedVerbs.some((holds) => holds(context));
  return !(
    (isCapital(token.text) && namesAsVerbs.some((holds) => holds(context))) ||
    (token.lower.endsWith('ing') && gerundsAsNouns.some((holds) => holds(context))) ||
    nounsAsVerbs.some((holds) => holds(context))
  );
}

const isOther = posIn('NOUN ADJ PROPN');

/** wink-nlp's verbs; and what it takes for others, if a list has it as a verb or its form may be one. */
const mayBeVerb = (context: Context): boolean =>
  context.token.pos === 'VERB' ||
  (isOther(context.token) &&
    (context.facts.verb !== undefined ||
      tellsMore(context) ||
      (context.token.pos === 'ADJ' && /(?:ing|ed)$/.test(context.token.lower))));
