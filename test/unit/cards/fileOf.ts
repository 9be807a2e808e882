import { isBlame, isFigure, type Claim, type ResponsibilityClaim } from '../../../src/core/claim.ts';
import type { IncidentFile } from '../../../src/core/desk.ts';
import type { StoredArticle, StoredClaim } from '../../../src/core/record.ts';
import type { RelationKind } from '../../../src/core/relation.ts';
import { contradictionsIn } from '../../../src/alerting/index.ts';
import { elsewhereOf, figureRows, responsibilityOf } from '../../../src/matching/index.ts';
import { article, figure, placed, qaim } from '../store/commits.ts';

export const reuters = article('a', { outlet: 'Reuters', published: '2016-12-07' });
export const rt = article('b', { outlet: 'RT' });

/** An organisation, or a person where a role is given. */
export const speaker = (name: string, role: string | null = null) => ({
  name,
  role,
  kind: role === null ? ('organisation' as const) : ('person' as const),
});

export const blame = (about: Partial<ResponsibilityClaim>): ResponsibilityClaim => {
  const { key, speaker: by, via, scope, place, date, quote, start, end, rules } = figure('r');
  return {
    key,
    speaker: by,
    via,
    scope,
    place,
    date,
    start,
    end,
    rules,
    measure: 'responsibility',
    stance: 'asserts',
    actor: 'the air force',
    act: null,
    quote,
    ...about,
  };
};

/** Claims with the article that holds each; numbered from 1. */
export const stored = (claims: readonly (readonly [Claim, StoredArticle])[]): readonly StoredClaim[] =>
  claims.map(([claim, at], i) => ({ ...placed(claim, at), id: i + 1 }));

/** What is on record of the Qaim air strike where these are all its claims. */
export function fileOf(
  told: readonly (readonly [Claim, StoredArticle])[],
  related: readonly (readonly [kind: RelationKind, a: number, b: number, rule?: string | undefined])[] = [],
): IncidentFile {
  const claims = stored(told);
  const figures = claims.filter(isFigure);
  const relations = related.map(([kind, a, b, rule = 'test']) => ({
    kind,
    rule,
    a: claims[a - 1]!,
    b: claims[b - 1]!,
  }));
  const rows = figureRows(figures, relations);
  return {
    incident: qaim,
    articles: [...new Set(told.map(([, at]) => at))],
    claims,
    relations,
    rows,
    contradictions: contradictionsIn(rows, relations),
    responsibility: responsibilityOf(claims.filter(isBlame)),
    elsewhere: elsewhereOf(figures),
  };
}
