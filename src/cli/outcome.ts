import type { Finding } from '../core/finding.ts';
import type { StoredAlert } from '../core/alert.ts';
import { isFigure } from '../core/claim.ts';
import type { IngestOutcome } from '../core/ledger.ts';
import type { StoredClaim } from '../core/record.ts';
import type { Relation } from '../core/relation.ts';

/** One side of a relation or of a point, for other programs. */
const side = (c: StoredClaim) => ({
  article: c.articleId,
  outlet: c.outlet,
  speaker: c.speaker?.name ?? null,
  measure: c.measure,
  population: isFigure(c) ? c.population : null,
  low: isFigure(c) ? c.low : null,
  high: isFigure(c) ? c.high : null,
  stance: c.stance,
  ...(isFigure(c) ? {} : { actor: c.actor }),
  quote: c.quote,
});

const pair = ({ kind, a, b }: Relation) => ({
  relation: kind,
  measure: a.measure === b.measure ? a.measure : 'casualties',
  population: isFigure(b) ? b.population : null,
  a: side(a),
  b: side(b),
});

const point = ({ kind, rule, now, before }: Finding) => ({
  kind,
  rule,
  now: now && side(now),
  before: before && side(before),
});

const raised = ({ id, severity, alert }: StoredAlert) => ({
  id,
  severity,
  points: alert.findings.map(point),
});

/** The line of the machine interface that says what became of an article (README.md, "For other programs"). */
export function ingested(id: string, outcome: IngestOutcome) {
  const { status } = outcome;
  if (status === 'refused') return refused(id, outcome.reason);
  if (status === 'duplicate')
    return { id, status, incident: outcome.article.incidentId, claims: 0, relations: [], alerts: [] };
  return {
    id,
    status,
    incident: outcome.incident?.id ?? null,
    claims: outcome.claims.length,
    relations: outcome.relations.map(pair),
    alerts: outcome.alert ? [raised(outcome.alert)] : [],
  };
}

/** The line for an article that was refused, and why. */
export const refused = (id: string, reason: string) => ({
  id,
  status: 'refused',
  reason,
  incident: null,
  claims: 0,
  relations: [],
  alerts: [],
});
