import type { Told } from '../people/told.ts';
import { marksOf } from '../standing/standing.ts';
import type { Setting } from '../standing/types.ts';
import type { Draft } from './repeats.ts';

/** A figure before it is known what it can be set against. */
export const unmarked = {
  standing: 'total' as const,
  subset: null,
  state: 'current' as const,
  attackers: 'unknown' as const,
  source: null,
};

/** Drafts of claims, each with which others it can be set against. */
export function withStanding(drafts: readonly Draft[], told: readonly Told[], setting: Setting): Draft[] {
  const byFigure = new Map(told.map((t) => [t.figure, t]));
  const reported = drafts.map(({ figure, claim: { speaker, scope } }) => {
    const { sentence, structure, entity } = byFigure.get(figure)!;
    return { sentence, entity, structure, figure, speaker, scope };
  });
  const marks = marksOf(reported, setting);
  return drafts.map((draft, i) => {
    const { rules, ...fields } = marks[i]!;
    return { ...draft, claim: { ...draft.claim, ...fields, rules: [...draft.claim.rules, ...rules] } };
  });
}
