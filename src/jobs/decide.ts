import type { NewAlert } from '../core/alert.ts';
import type { Commit } from '../core/commit.ts';
import { type NewFinding, severities } from '../core/finding.ts';
import type { Incident, Reading } from '../core/incident.ts';
import { isDropped, type StoredArticle, type StoredClaim } from '../core/record.ts';
import { type Choice, nothingReported, type Standing } from '../core/standing.ts';
import type { Watch } from '../core/watch.ts';
import { audienceOf, type Detected, findingsOf, type Found } from '../alerting/index.ts';
import { relateWithin, type RelationLimits } from '../matching/index.ts';
import { relateMoved } from './applyEdits.ts';
import type { Belonging, ReadArticle } from './belonging.ts';
import { withMarkOf } from './onRecord.ts';

/** Of one article: three figures on an incident with a thousand reports bring some five thousand. */
const limits: RelationLimits = { fitting: 5000, news: 20_000 };
const tooMany = 'This event has too many figures to compare each with every other; some were not compared.';

/** What to write, and what the one who brought the article is answered. */
export interface Decision {
  readonly commit: Commit & { readonly article: StoredArticle };
  readonly incident: Incident | null;
  readonly reading: Reading;
  /** Claims of the commit that count somewhere; the dropped ones come after them. */
  readonly counted: number;
}

/** All that an article changes: its claims and relations, its incident, and an alert where there is something to report. */
export function decide(
  { article, textHash, report }: ReadArticle,
  standing: Standing<Belonging>,
  now: Date,
  always: readonly Watch[],
): Decision {
  const { home, place, isWeak, doubtful, reading: read, claims } = standing.choice;
  const incident =
    place === null || place === home?.id ? home : (standing.incidents.get(place)?.incident ?? null);
  const claimsOf = (id: string): readonly StoredClaim[] => standing.incidents.get(id)?.claims ?? [];

  // What its own older version said stands apart, whichever incident that was in.
  const known = incident ? claimsOf(incident.id).filter((claim) => claim.articleId !== article.id) : [];
  const { counted, moved, dropped } = claims;
  const here = relateWithin(counted, known, limits);
  const away = relateMoved(moved, counted.length, claimsOf, limits);
  const reading = here.isCut || away.isCut ? { ...read, cut: read.cut ?? tooMany } : read;

  const reported = (incident && standing.incidents.get(incident.id)?.reported) ?? nothingReported;
  const brought = { claims: counted, known, relations: here.relations, reported, own: ownClaims(standing) };
  const found = incident ? findingsOf({ ...brought, notices: reading.notices }, isWeak) : nothing;
  const noted = <F extends Found>(points: readonly F[]) =>
    points.map((point) => withNote(point, article.text));
  const findings = noted(found.told);
  const stored: StoredArticle = {
    ...withMarkOf(standing, article),
    incidentId: incident?.id ?? null,
    wire: reading.wire,
    added: now.toISOString(),
    version: (standing.older?.version ?? 0) + 1,
  };
  const commit = {
    article: stored,
    textHash,
    incident: home,
    report,
    claims: [...counted, ...moved, ...dropped],
    relations: [...here.relations, ...away.relations],
    home: home?.id ?? null,
    doubtful: doubtful.map(({ id }) => id),
    revision: standing.revision,
    alert: incident && alertOf(incident, findings, standing, now, always),
    unsettled: noted(found.held),
  };
  return { commit, incident, reading, counted: counted.length + moved.length };
}

/** The words of a correction, for people to see. */
function withNote<F extends Found>({ notice, ...point }: F, text: string) {
  return { ...point, note: notice && text.slice(notice.start, notice.end) };
}

const nothing: Detected = { told: [], held: [] };

/** What the article's version on record claims in its incident; not what people dropped or moved to another. */
const ownClaims = ({ own, older }: Standing<Choice>): readonly StoredClaim[] =>
  own.filter((claim) => claim.incidentId === older?.incidentId && !isDropped(claim));

/** An ordinary rise is reported where somebody asks for it, and else is no alert. */
function alertOf(
  incident: Incident,
  found: readonly NewFinding[],
  standing: Standing<Choice>,
  now: Date,
  always: readonly Watch[],
): NewAlert | null {
  const watches = [...always, ...standing.watches];
  const rises = watches.some(({ kinds }) => kinds === 'rises');
  const findings = found.filter(({ kind }) => rises || kind !== 'rise');
  const to = audienceOf(watches, standing.rhythms, incident, findings, now);
  const severity = severities.findLast((s) => findings.some((f) => f.severity === s));
  return severity ? { severity, findings, to } : null;
}
