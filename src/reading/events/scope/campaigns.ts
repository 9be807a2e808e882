import { headOf } from '../../clauses/kinds.ts';
import type { NounPhrase } from '../../clauses/types.ts';
import { isEvent, isKnown } from '../signs.ts';
import type { ScopeRule } from './rule.ts';

/** "the nine-day assault" */
export const lasting: ScopeRule = {
  name: 'lasting',
  scope: 'aggregate',
  holds: ({ phrases }) =>
    phrases.some((p) => (isEvent(p) || headOf(p).noun?.campaign) && p.words.some((w) => w.apart === 'past')),
};

/** "during the offensive" */
export const inCampaign: ScopeRule = {
  name: 'campaign',
  scope: 'aggregate',
  holds: (signs) =>
    !signs.first &&
    signs.chain.some((c) => [...c.subjects, ...c.adjuncts.flatMap((a) => a.phrases)].some(isCampaign)),
};

/** "a war that has cost hundreds of lives" */
export const ofCampaign: ScopeRule = {
  name: 'campaign',
  scope: 'aggregate',
  holds: ({ chain }) =>
    chain.some(
      (c) => c.antecedent && headOf(c.antecedent).noun?.campaign && c.verb?.perfect && c.verb.present,
    ),
};

const isCampaign = (p: NounPhrase): boolean => Boolean(headOf(p).noun?.campaign) && isKnown(p);
