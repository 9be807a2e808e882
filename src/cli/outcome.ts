import { isFigure } from '../core/claim.ts';
import type { IngestOutcome } from '../core/ledger.ts';
import type { StoredClaim } from '../core/record.ts';
import type { Relation } from '../core/relation.ts';

const side = (c: StoredClaim) => ({
  speaker: c.speaker?.name ?? null,
  low: isFigure(c) ? c.low : null,
  high: isFigure(c) ? c.high : null,
  measure: c.measure,
  population: isFigure(c) ? c.population : null,
  outlet: c.outlet,
  article: c.articleId,
});

const pair = ({ kind, a, b }: Relation) => ({
  relation: kind,
  measure: a.measure === b.measure ? a.measure : 'casualties',
  population: isFigure(b) ? b.population : null,
  a: side(a),
  b: side(b),
});

/** The line of the machine interface that says what became of an article. */
export function ingested(id: string, outcome: IngestOutcome) {
  const { status } = outcome;
  if (status === 'duplicate')
    return { id, status, incident: outcome.article.incidentId, claims: 0, relations: [], alerts: 0 };
  if (status === 'refused') return { id, status, incident: null, claims: 0, relations: [], alerts: 0 };
  return {
    id,
    status,
    incident: outcome.incident?.id ?? null,
    claims: outcome.claims.length,
    relations: outcome.relations.map(pair),
    alerts: outcome.alert ? 1 : 0,
  };
}

/** The line for an article that was refused. */
export const refused = (id: string) => ({
  id,
  status: 'refused',
  incident: null,
  claims: 0,
  relations: [],
  alerts: 0,
});
