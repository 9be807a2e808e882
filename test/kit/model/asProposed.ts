import { isFigure } from '../../../src/core/claim.ts';
import type { ReadClaim } from '../../../src/core/remarks.ts';
import { answer, blame, figure } from './proposals.ts';

/** The answer of a model that reads an article as the rules do; what the program adds up is left to it. */
export function asProposed(claims: readonly ReadClaim[]): ReturnType<typeof answer> {
  const figures = claims.filter(isFigure).filter(({ derived }) => !derived);
  const said = ({ quote, speaker, via, scope, place }: ReadClaim) => ({
    quote,
    speaker: {
      name: speaker?.name ?? '',
      role: speaker?.role ?? '',
      kind: speaker?.kind ?? ('group' as const),
    },
    via: via ?? '',
    scope,
    place: place ?? '',
  });
  return answer(
    figures.map((claim) => {
      const { wording, measure, population, low, high, stance, standing, state, attackers } = claim;
      return figure({
        ...said(claim),
        wording,
        measure,
        population,
        low,
        high,
        stance,
        standing,
        state,
        attackers,
        relayed: claim.relayed ?? '',
        subset: claim.subset ?? '',
        source: claim.source ?? 'unknown',
        partOf: figures.findIndex(({ key }) => key === claim.partOf),
      });
    }),
    claims.flatMap((claim) =>
      isFigure(claim)
        ? []
        : [blame({ ...said(claim), actor: claim.actor, stance: claim.stance, act: claim.act ?? '' })],
    ),
  );
}
