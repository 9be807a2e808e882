import { isFigure } from '../core/claim.ts';
import type { MatchedStored } from '../core/record.ts';
import type { RelationKind } from '../core/relation.ts';
import { nothingReported } from '../core/standing.ts';
import { type Candidate, kindOf } from './points.ts';
import { makeWeigh } from './detect.ts';

/** A relation, as far as it matters here. */
interface Related {
  readonly kind: RelationKind;
  readonly rule: string;
  readonly a: MatchedStored;
  readonly b: MatchedStored;
}

/** The relations of an incident as cards show them: what no alert would tell is open, by the rule that holds it back. */
export function openOnCards<R extends Related>(
  claims: readonly MatchedStored[],
  relations: readonly R[],
): R[] {
  const heldIn = makeWeigh(
    { claims: [], known: claims, relations: [], reported: nothingReported, own: [], notices: [] },
    false,
  );
  return relations.map((relation) => {
    if (relation.kind !== 'conflict' && relation.kind !== 'self-conflict') return relation;
    const { kind, rule, a, b } = relation;
    if (!isFigure(a) || !isFigure(b)) return relation;
    const candidate: Candidate = {
      kind: kindOf(kind, rule) ?? 'conflict',
      rule,
      before: { stored: a.id },
      now: { stored: b.id },
      notice: null,
    };
    const held = heldIn(candidate)?.held ?? null;
    return held === null ? relation : { ...relation, kind: 'uncertain', rule: held };
  });
}
