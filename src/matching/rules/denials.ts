import { isPartOf, type Population } from '../../core/population.ts';
import type { Figure } from '../figure.ts';
import type { Rule } from './rule.ts';

/** One says that it did not happen, or that there was nobody. */
export const denials = (no: Figure, yes: Figure): readonly Rule[] => [
  { rule: 'none-reported', kind: 'uncertain', when: () => no.noneReported && (yes.low ?? 0) > 0 },
  // "no arrests have been made": so far
  { rule: 'none-yet', kind: 'uncertain', when: () => no.stance === 'asserts' && !isHarm(no) },
  { rule: 'denial-of-nobody', kind: null, when: () => (yes.low ?? 0) < 1 || (no.high ?? 0) > 0 },
  {
    rule: 'denial',
    kind: 'conflict',
    when: (p) => !p.isOneSpeaker && holds(no.population, yes.population),
  },
  { rule: 'denial', kind: 'self-conflict', when: () => holds(no.population, yes.population) },
  { rule: 'denial-of-a-part', kind: 'uncertain', when: () => isPartOf(no.population, yes.population) },
];

const isHarm = ({ measure }: Figure): boolean =>
  measure === 'killed' || measure === 'injured' || measure === 'casualties';

/** Who denies all harm to these denies it to those. */
const holds = (denied: Population, counted: Population): boolean =>
  denied === counted || isPartOf(counted, denied);
