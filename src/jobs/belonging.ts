import type { Article } from '../core/article.ts';
import type { CorrectionRules } from '../core/correctionLedger.ts';
import type { Edit } from '../core/edit.ts';
import { fnv } from '../core/hash.ts';
import type { Incident, Reading } from '../core/incident.ts';
import type { NewReport, Report } from '../core/matching.ts';
import type { Choice, Nearby, StandingQuery } from '../core/standing.ts';
import { placeOf } from '../edits/index.ts';
import {
  assignIncident,
  incidentQuery,
  placeClaims,
  reportOf,
  reportQuery,
  staysWith,
} from '../matching/index.ts';
import { settled, type SettledClaims } from './applyEdits.ts';

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
export interface Belonging extends Choice {
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
