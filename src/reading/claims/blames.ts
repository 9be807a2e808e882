import type { ResponsibilityClaim } from '../../core/claim.ts';
import type { Context } from '../context.ts';
import { blamesOf } from '../responsibility/article.ts';
import type { ReadSentence } from '../sentence.ts';
import { whereAndWhen } from './whereAndWhen.ts';

/** Who is said to have done it, by whom. */
export function blameClaims(context: Context, body: readonly ReadSentence[]): ResponsibilityClaim[] {
  const { article, doc, scopes } = context;
  return blamesOf(body, context).map(({ index, clause, via, ...claim }, i) => {
    const sentence = doc.sentences[index]!;
    const { scope } = scopes.scopeAt(clause, index);
    return {
      measure: 'responsibility',
      ...claim,
      key: `r${i + 1}`,
      via: via === article.outlet ? null : via,
      scope,
      ...whereAndWhen(context, sentence, scope === 'incident'),
      quote: doc.text.slice(sentence.start, sentence.end),
      start: sentence.start,
      end: sentence.end,
    };
  });
}
