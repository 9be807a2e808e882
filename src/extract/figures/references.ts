import { words } from '../../lexicon/words.ts';
import type { Party } from '../finders/party.ts';
import type { Clause } from '../link.ts';
import type { Figure, Linked } from './figure.ts';

/** "12 of them were women", "19 were children", "raised the figure to 11": the outcome was told with the count before. */
export function refersTo(
  c: Clause,
  party: Party,
  count: Figure | null,
): (Linked & { readonly partOf: Figure | null }) | null {
  if (count === null || count.measure === 'attacks' || party.form !== 'counted') return null;
  const { measure } = count;
  if (party.head === 'bare' && movesFigure(c, party))
    return { measure, rule: `figure:${measure}`, partOf: null };
  const whole = count.partOf ?? count;
  if ((party.low ?? 0) > (whole.high ?? Infinity) || c.outcomes.length > 0) return null;
  if (party.part && party.noun !== '' && isOfThem(c, party))
    return { measure, rule: `of-them:${measure}`, partOf: whole };
  const population = count.rules.some((r) => r.startsWith('of-them')) ? predicateNoun(c, party) : null;
  return population ? { measure, rule: `of-them:${measure}`, population, partOf: whole } : null;
}

const isOfThem = ({ tokens }: Clause, { from, to }: Party): boolean =>
  tokens.slice(from, to).some((t) => /^(?:them|these|those|whom)$/.test(t.lower));

/** "12 of them were women and |19 were children|" */
function predicateNoun({ tokens }: Clause, { to }: Party): Linked['population'] | null {
  if (!/^(?:were|are|was|is)$/.test(tokens[to]?.lower ?? '')) return null;
  return words().people.get(tokens[to + 1]?.lower ?? '')?.population ?? null;
}

/** "raised the figure to |11|", "put the number at |11|", after a sentence or clause that told what is counted. */
const movesFigure = ({ tokens }: Clause, { from }: Party): boolean =>
  /^(?:to|at|as)$/.test(tokens[from - 1]?.lower ?? '') &&
  tokens
    .slice(Math.max(0, from - 5), from - 1)
    .some((t) => /^(?:figure|toll|number|count|tally|it)$/.test(t.lower)) &&
  tokens
    .slice(Math.max(0, from - 7), from - 1)
    .some((t) =>
      /^(?:put|puts|raised|lowered|revised|updated|increased|rose|risen|climbed|set)$/.test(t.lower),
    );
