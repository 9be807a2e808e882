import type { ResponsibilityClaim } from '../../core/claim.ts';
import type { Context } from '../context.ts';
import { blamesOf } from '../responsibility/article.ts';
import type { ReadSentence } from '../sentence.ts';
import type { Clause } from '../clauses/types.ts';
import type { Draft } from './repeats.ts';
import { whereAndWhen } from './whereAndWhen.ts';

/** Who is said to have done it, by whom. */
export function blameClaims(
  context: Context,
  body: readonly ReadSentence[],
  drafts: readonly Draft[],
): ResponsibilityClaim[] {
  const { article, doc, scopes } = context;
  const stopped = endsOfAttackers(drafts);
  const blames = blamesOf(body, context).filter((r) => !stopped.has(r.clause));
  return blames.map(({ index, clause, via, ...claim }, i) => {
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

/** "officers shot |the gunman|, who had killed three": of those whom the article counts, it is not the three that they shot. */
function endsOfAttackers(drafts: readonly Draft[]): ReadonlySet<Clause> {
  const harmed = drafts.filter(
    ({ claim: c }) =>
      harms.has(c.measure) && c.scope === 'incident' && c.stance === 'asserts' && (c.high ?? 1) > 0,
  );
  const isAttacker = ({ figure }: Draft): boolean => figure.population === 'attackers';
  if (harmed.every(isAttacker)) return new Set();
  const byClause = Map.groupBy(harmed, ({ figure }) => figure.clause);
  return new Set([...byClause].filter(([, own]) => own.every(isAttacker)).map(([clause]) => clause));
}

const harms: ReadonlySet<string> = new Set(['killed', 'injured', 'casualties']);
