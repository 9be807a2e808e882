import { headOf } from '../../clauses/kinds.ts';
import type { Word } from '../../../languages/word.ts';
import type { Clause, NounPhrase } from '../../clauses/types.ts';
import { isEvent, isKnown, isOneOf } from '../signs.ts';
import type { ScopeRule } from './rule.ts';

/** "the nine-day assault", "recent attacks"; "the last attack" is one */
export const lasting: ScopeRule = {
  name: 'lasting',
  scope: 'aggregate',
  holds: ({ phrases, chain }) =>
    phrases.some(
      (p) =>
        (headOf(p).noun?.campaign && p.words.some(isPast)) ||
        (isEvent(p) &&
          !isOneOf(p, chain) &&
          p.words.some((w) => isPast(w) && (headOf(p).noun?.plural || w.apart === 'lasting'))),
    ),
};

/** "during the offensive"; right behind the lead "the violence" is what it told of */
export const inCampaign: ScopeRule = {
  name: 'campaign',
  scope: 'aggregate',
  holds: (signs) =>
    !signs.first &&
    signs.chain.some((c) =>
      [...c.subjects, ...c.adjuncts.flatMap((a) => a.phrases)].some(
        (p) => isCampaign(p) && !(signs.early && headOf(p).noun?.strife && !isUpToNow(c)),
      ),
    ),
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

/** "has killed" */
const isUpToNow = ({ verb }: Clause): boolean => Boolean(verb?.perfect && verb.present);

const isPast = (w: Word): boolean => w.apart === 'past' || w.apart === 'lasting';

const isCampaign = (p: NounPhrase): boolean => Boolean(headOf(p).noun?.campaign) && isKnown(p);
