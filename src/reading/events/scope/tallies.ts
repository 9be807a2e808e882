import { headOf } from '../../clauses/kinds.ts';
import type { NounPhrase } from '../../clauses/types.ts';
import { type Signs, upwards } from '../signs.ts';
import type { ScopeRule } from './rule.ts';

/** "a 2009 report found that 12 were killed" */
export const report: ScopeRule = {
  name: 'report',
  scope: 'aggregate',
  holds: ({ clause }) => isOfReport(clause),
};

/** "took the region's total to 51" */
export const tally: ScopeRule = {
  name: 'tally',
  scope: 'aggregate',
  holds: ({ phrases, chain }) => phrases.some((p) => isTally(p, chain)),
};

/** What a report of a year or a month tells is told of more than a day. */
function isOfReport(clause: Signs['clause']): boolean {
  const saying = upwards(clause).at(-1)!.parent;
  return (
    saying !== null &&
    saying.subjects.some(
      (p) =>
        headOf(p).noun?.paper && p.words.some((w) => w.time?.kind === 'year' || w.time?.kind === 'month'),
    )
  );
}

/** "the county's total", "the number of murders", "its homicide count". */
const isTally = (p: NounPhrase, chain: Signs['chain']): boolean => {
  if (!headOf(p).noun?.toll) return false;
  const of = chain.flatMap((c) => c.adjuncts).filter((a) => a.role === 'of' && a.host === p);
  return (
    Boolean(p.owner && headOf(p.owner).noun?.area) ||
    p.words.some((w) => w.noun?.crime) ||
    of.some((a) => a.phrases.some((x) => headOf(x).noun?.crime))
  );
};
