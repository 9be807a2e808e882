import type { NewAlert } from '../core/alert.ts';
import { type NewFinding, severities, type Unsettled } from '../core/finding.ts';
import type { Incident } from '../core/incident.ts';
import { beingJudged } from '../core/judgement.ts';
import { isUnsure } from '../core/readers.ts';
import type { ClaimRef, NewClaim, StoredClaim } from '../core/record.ts';
import type { Rhythm, Watch } from '../core/watch.ts';
import { audienceOf, isForJudge } from '../alerting/index.ts';

interface Circumstances {
  readonly watches: readonly Watch[];
  readonly rhythms: ReadonlyMap<string, Rhythm>;
  readonly now: Date;
  /** A judge is asked before a contradiction is told. */
  readonly isJudged: boolean;
  readonly claimOf: (ref: ClaimRef | null) => NewClaim | StoredClaim | null;
}

/**
 * The alert of an article's points; or, where one of them is for the judge, all of them as points that wait: one article raises one
 * alert. An ordinary rise is told where somebody asks for it, and else to nobody.
 */
export function tellOrJudge(
  incident: Incident,
  found: readonly NewFinding[],
  { watches, rhythms, now, isJudged, claimOf }: Circumstances,
): { readonly alert: NewAlert | null; readonly waiting: readonly Unsettled[] } {
  const rises = watches.some(({ kinds }) => kinds === 'rises');
  const findings = found.filter(({ kind }) => rises || kind !== 'rise');
  const waits = findings.some((finding) => {
    const [before, later] = [claimOf(finding.before), claimOf(finding.now)];
    const isForSure = ![before, later].some((claim) => claim !== null && isUnsure(claim));
    return !isForSure || (isJudged && isForJudge({ kind: finding.kind, before, now: later }));
  });
  if (waits) return { alert: null, waiting: findings.map((finding) => ({ ...finding, held: beingJudged })) };
  const severity = severities.findLast((s) => findings.some((f) => f.severity === s));
  const to = audienceOf(watches, rhythms, incident, findings, now);
  return { alert: severity ? { severity, findings, to } : null, waiting: [] };
}
