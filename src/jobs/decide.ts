import type { Commit } from '../core/commit.ts';
import type { Incident, Reading } from '../core/incident.ts';
import {
  type ClaimRef,
  isDropped,
  type NewClaim,
  type StoredArticle,
  type StoredClaim,
} from '../core/record.ts';
import { type Choice, nothingReported, type Standing } from '../core/standing.ts';
import type { Watch } from '../core/watch.ts';
import { type Detected, type Found, pointsOf } from '../alerting/index.ts';
import { relateWithin, type RelationLimits } from '../matching/index.ts';
import { relateMoved } from './applyEdits.ts';
import type { Belonging, ReadArticle } from './belonging.ts';
import { nextTry } from './modelPace.ts';
import { withMarkOf } from './onRecord.ts';
import { tellOrJudge } from './tellOrJudge.ts';

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

/** Who is told, and how. */
export interface Telling {
  readonly now: Date;
  /** Those who watch whatever people set. */
  readonly always: readonly Watch[];
  /** Points wait for a judge before they are told. */
  readonly isJudged: boolean;
}

/** All that an article changes: its claims and relations, its incident, and an alert where there is something to report. */
export function decide(
  { article, textHash, report }: ReadArticle,
  standing: Standing<Belonging>,
  telling: Telling,
): Decision {
  const { now } = telling;
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
  const brought = {
    claims: counted,
    known,
    relations: here.relations,
    reported,
    own: ownClaims(standing, read),
  };
  const found = incident
    ? pointsOf(
        { ...brought, notices: reading.notices },
        isWeak,
        (a, b) => relateWithin(a, b, limits).relations,
      )
    : nothing;
  const noted = <F extends Found>(points: readonly F[]) =>
    points.map((point) => withNote(point, article.text));
  const { alert, waiting } = incident
    ? tellOrJudge(incident, noted(found.told), {
        watches: [...telling.always, ...standing.watches],
        rhythms: standing.rhythms,
        now,
        isJudged: telling.isJudged,
        claimOf: claimsIn(counted, [...known, ...brought.own]),
      })
    : { alert: null, waiting: [] };
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
    alert,
    unsettled: [...waiting, ...noted(found.held)],
    waits: waitOf(read, now),
  };
  return { commit, incident, reading, counted: counted.length + moved.length };
}

/** The words of a correction, for people to see. */
function withNote<F extends Found>({ notice, ...point }: F, text: string) {
  return { ...point, note: notice && text.slice(notice.start, notice.end) };
}

const nothing: Detected = { told: [], held: [] };

/** What the article's version on record claims in its incident; not what people dropped or moved to another. */
const ownClaims = (
  { own, older }: Standing<Choice>,
  { second }: Pick<Reading, 'second'>,
): readonly StoredClaim[] =>
  own.filter(
    (claim) =>
      claim.incidentId === older?.incidentId &&
      !isDropped(claim) &&
      // what a model alone had is not gone where no model has read the new text
      (claim.readers?.by !== 'model' || second?.waits === null),
  );

/** The claim that a point refers to, of those that the article brings and those on record. */
function claimsIn(counted: readonly NewClaim[], stored: readonly StoredClaim[]) {
  const byId = new Map(stored.map((claim) => [claim.id, claim]));
  return (ref: ClaimRef | null): NewClaim | null =>
    ref === null ? null : (('fresh' in ref ? counted[ref.fresh] : byId.get(ref.stored)) ?? null);
}

/** An article that waits for the second reader is read again when that may answer, in a minute at the soonest. */
function waitOf({ second }: Reading, now: Date): Commit['waits'] {
  if (!second?.waits) return null;
  const { reason, retryAt } = second.waits;
  return { reason, next: nextTry(0, retryAt, now) };
}
