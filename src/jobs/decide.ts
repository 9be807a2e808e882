import type { NewAlert } from '../core/alert.ts';
import { type NewFinding, severities } from '../core/finding.ts';
import type { Watch } from '../core/watch.ts';
import type { Article } from '../core/article.ts';
import type { CorrectionRules } from '../core/correctionLedger.ts';
import type { Edit } from '../core/edit.ts';
import type { Incident, Reading } from '../core/incident.ts';
import type { Commit } from '../core/commit.ts';
import { fnv } from '../core/hash.ts';
import type { NewReport, Report } from '../core/matching.ts';
import { isDropped, type StoredArticle, type StoredClaim } from '../core/record.ts';
import {
  type Choice,
  type Nearby,
  nothingReported,
  type Standing,
  type StandingQuery,
} from '../core/standing.ts';
import { audienceOf, type Detected, findingsOf, type Found } from '../alerting/index.ts';
import {
  assignIncident,
  incidentQuery,
  placeClaims,
  relateWithin,
  type RelationLimits,
  reportOf,
  reportQuery,
  staysWith,
} from '../matching/index.ts';
import { placeOf } from '../edits/index.ts';
import { relateMoved, settled, type SettledClaims } from './applyEdits.ts';

/** An article that was read, and what others find it by. */
export interface ReadArticle {
  readonly article: Article;
  readonly textHash: string;
  readonly reading: Reading;
  readonly report: NewReport;
}

export const readArticle = (article: Article, textHash: string, reading: Reading): ReadArticle => ({
  article,
  textHash,
  reading,
  report: reportOf(reading, article.published),
});

/** Where an article belongs, and its claims as the edits of people leave them. */
interface Belonging extends Choice {
  /** The incident that reading gives it; it may be a new one. */
  readonly home: Incident | null;
  /** The incident where people want it: they may have merged, split or corrected. */
  readonly place: string | null;
  /** That it belongs there is only likely; nobody else says so. */
  readonly isWeak: boolean;
  readonly doubtful: readonly Incident[];
  /** With the wire that the text was found to come from. */
  readonly reading: Reading;
  readonly claims: SettledClaims;
}

/** What has to be known of the record before an article can be decided on. */
export function queryFor(read: ReadArticle, settle: CorrectionRules['settle']): StandingQuery<Belonging> {
  const { article, textHash, reading, report } = read;
  return {
    article: { id: article.id, textHash, outlet: article.outlet },
    incidents: incidentQuery(reading.event),
    reports: reportQuery(report),
    choose: (nearby) => belongingOf(read, nearby, settle),
  };
}

function belongingOf(
  { article, textHash, reading: read, report }: ReadArticle,
  nearby: Nearby,
  settle: CorrectionRules['settle'],
): Belonging {
  const { edits, home: before, homeAsRead } = nearby;
  const reports = nearby.reports
    .filter((r) => r.articleId !== article.id)
    .map((r) => (isSplitOff(r, edits) ? { ...r, incident: null } : r));
  const told = {
    hasFigures: read.claims.some((claim) => claim.scope === 'incident'),
    mark: fnv(article.id).toString(36),
  };
  const found = assignIncident(read.event, report, nearby.candidates, reports, told);
  // Where people say that it happened elsewhere, its article still tells what it told.
  const wasAt = [before, homeAsRead].some((at) => at !== null && staysWith(read.event, at));
  const stays = before && before.id !== found.incident?.id && wasAt;
  const home = stays ? before : found.incident;
  // A copy is no second witness: what it says in its own voice is said by the one whose text it is.
  const source = found.copyOf?.wire ?? found.copyOf?.outlet ?? null;
  // Read again, it finds those that copied it since.
  const copiesUs = nearby.older?.wire === null && source === article.outlet;
  const reading = { ...read, wire: read.wire ?? (copiesUs ? null : source) };

  const about = { ...article, textHash, wire: reading.wire };
  const place = placeOf(home?.id ?? null, about, edits) ?? home?.id ?? null;
  const claims = settled(placeClaims(reading, article, home?.id ?? null), about, edits, place, settle);
  const needs = [place, ...claims.moved.map((claim) => claim.incidentId)].filter((id) => id !== null);
  const isWeak = found.isWeak && place === found.incident?.id;
  return { home, place, isWeak, doubtful: found.doubtful, reading, claims, needs };
}

/** What people split off no longer tells where reading puts others. */
const isSplitOff = (report: Report, edits: readonly Edit[]): boolean =>
  placeOf(null, { ...report, id: report.articleId }, edits) !== null;

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
    ...article,
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
