import type { Audience, NewFinding, Rhythm, Watch } from '../core/alert.ts';
import type { Article } from '../core/article.ts';
import type { CorrectionRules, Edit } from '../core/corrections.ts';
import type { Event, Incident, Reading } from '../core/incident.ts';
import type { IngestOutcome, Ledger } from '../core/ledger.ts';
import type { NewReport, Report } from '../core/matching.ts';
import type { Clock } from '../core/ports/clock.ts';
import { type NewClaim, type StoredArticle, type StoredClaim, isDropped } from '../core/record.ts';
import type { NewRelation } from '../core/relation.ts';
import { textHash } from '../ingest/index.ts';
import { relateMoved, settled } from './applyEdits.ts';
import { serially } from './mutex.ts';
import { untilCurrent } from './retryOnConflict.ts';

/** The pure decisions of line one; src/extract and src/match make them. */
export interface Decisions {
  readonly extract: (article: Article) => Reading;
  /** Where an incident that this event could belong to would be found. */
  readonly incidentQuery: (event: Event) => Parameters<Ledger['incidentsNear']>[0];
  /** What is kept of the article for others to find it by. */
  readonly reportOf: (reading: Reading, article: Article) => NewReport;
  readonly reportQuery: (report: NewReport) => Parameters<Ledger['reportsNear']>[0];
  readonly assignIncident: (
    event: Event,
    report: NewReport,
    candidates: readonly Incident[],
    near: readonly Report[],
  ) => {
    readonly incident: Incident | null;
    readonly isNew: boolean;
    readonly doubtful: readonly Incident[];
    readonly copyOf: Report | null;
  };
  /** Whether an article whose text was changed stays with its incident. */
  readonly staysWith: (event: Event, incident: Incident) => boolean;
  /** Gives every claim its speaker key and its origin. */
  readonly placeClaims: (
    reading: Reading,
    article: Article,
    incidentId: string | null,
    known: readonly StoredClaim[],
  ) => readonly NewClaim[];
  /** All relations that the article brings, those between its own claims included. */
  readonly relate: (fresh: readonly NewClaim[], known: readonly StoredClaim[]) => readonly NewRelation[];
  /** What is worth telling, and was not told before; none is no alert. */
  readonly findingsOf: (brought: {
    readonly claims: readonly NewClaim[];
    readonly known: readonly StoredClaim[];
    readonly relations: readonly NewRelation[];
    readonly told: ReadonlySet<string>;
    /** What the article's own older version said, and its text now. */
    readonly own: readonly StoredClaim[];
    readonly text: string;
  }) => readonly NewFinding[];
  /** Who watches, and when each is to be told. */
  readonly audienceOf: (
    watches: readonly Watch[],
    rhythms: ReadonlyMap<string, Rhythm>,
    incident: Incident,
    findings: readonly NewFinding[],
    now: Date,
  ) => readonly Audience[];
}

export interface ProcessDeps extends Decisions, Pick<CorrectionRules, 'placeOf' | 'settle'> {
  readonly ledger: Ledger;
  readonly clock: Clock;
  /** Those who watch whatever people set, as the terminal does. */
  readonly always: readonly Watch[];
  /** Told that an alert was stored: something may be due. */
  readonly onAlert?: () => void;
}

/**
 * Article in → alert out: one read, pure decisions, one write. Calls run one after the other, so that an article always
 * sees all that came before it.
 *
 * @example const processArticle = makeProcessArticle({ ledger, extract, ...match, clock, always: [] });
 */
export function makeProcessArticle(deps: ProcessDeps): (article: Article) => Promise<IngestOutcome> {
  const { ledger, clock, always } = deps;

  /** An ordinary rise is told where somebody asks for it, and else is no alert. */
  const alertOf = async (incident: Incident, found: readonly NewFinding[], now: Date) => {
    const watches = [...always, ...(await ledger.watches())];
    const rises = watches.some(({ kinds }) => kinds === 'rises');
    const findings = found.filter(({ kind }) => rises || kind !== 'rise');
    const to = deps.audienceOf(watches, await ledger.rhythms(), incident, findings, now);
    return findings[0] ? { severity: findings[0].severity, findings, to } : null;
  };

  const processOnce = async (article: Article): Promise<IngestOutcome> => {
    // 1. Is it known?
    const hash = textHash(article.text);
    const older = await ledger.article(article.id);
    const same = older ? sameText(older, hash) : await ledger.articleByHash(hash, article.outlet);
    if (same) return { status: 'duplicate', article: same };

    // 2. What does it say, which incident is it about, and what did people set?
    const { reading, report, home, incident, doubtful, edits, seen, about } = await standingOf(
      deps,
      article,
      hash,
    );
    // 3. What stood before it? What its own older version said stands apart, whichever incident that was in.
    const onRecord = incident ? await ledger.claimsOf(incident.id) : [];
    const known = onRecord.filter((claim) => claim.articleId !== article.id);
    const own = older ? await ownClaims(ledger, older) : [];

    // 4. Who says so, and how does it stand to the rest?
    const placed = deps.placeClaims(reading, article, home?.id ?? null, known);
    const { counted, moved, dropped } = settled(placed, about, edits, incident?.id ?? null, deps);
    const here = deps.relate(counted, known);
    const away = await relateMoved(moved, counted.length, (id) => ledger.claimsOf(id), deps.relate);

    // 5. What is worth telling, and who wants to know?
    const now = clock.now();
    const told = incident ? await ledger.toldPairs(incident.id) : new Set<string>();
    const { text } = article;
    const brought = { claims: counted, known, relations: here, told, own, text };
    const findings = incident ? deps.findingsOf(brought) : [];
    const alert = incident && findings.length > 0 ? await alertOf(incident, findings, now) : null;

    // 6. One write; the outbox is the only hand-over to sending.
    const stored: StoredArticle = {
      ...article,
      incidentId: incident?.id ?? null,
      wire: reading.wire,
      added: now.toISOString(),
      version: (older?.version ?? 0) + 1,
    };
    const written = await ledger.commit({
      article: stored,
      textHash: hash,
      incident: home,
      report,
      claims: [...counted, ...moved, ...dropped],
      relations: [...here, ...away],
      home: home?.id ?? null,
      doubtful: doubtful.map(({ id }) => id),
      seen,
      alert,
    });
    if (written.alert) deps.onAlert?.();
    const claims = written.claims.slice(0, counted.length + moved.length);
    return { status: older ? 'revised' : 'stored', article: stored, reading, incident, ...written, claims };
  };
  return serially((article) => untilCurrent(() => processOnce(article)));
}

/** What an article says, the incident that reading gives it, and the one where people want it: they may have merged, split or corrected. */
async function standingOf(deps: ProcessDeps, article: Article, hash: string) {
  const { ledger } = deps;
  const read = deps.extract(article);
  const report = deps.reportOf(read, article);
  const candidates = await ledger.incidentsNear(deps.incidentQuery(read.event));
  const { edits, seen } = await ledger.editsFor(article.id);
  const near = (await ledger.reportsNear(deps.reportQuery(report)))
    .filter((r) => r.articleId !== article.id)
    .map((r) => (splitOff(deps, r, edits) ? { ...r, incident: null } : r));
  const found = deps.assignIncident(read.event, report, candidates, near);
  const { doubtful, copyOf } = found;
  const before = await ledger.homeOf(article.id);
  const stays = before && before.id !== found.incident?.id && deps.staysWith(read.event, before);
  const home = stays ? before : found.incident;
  // A copy is no second witness: what it says in its own voice is said by the one whose text it is.
  const reading = { ...read, wire: read.wire ?? copyOf?.wire ?? copyOf?.outlet ?? null };

  const about = { ...article, textHash: hash, wire: reading.wire };
  const place = deps.placeOf(home?.id ?? null, about, edits);
  const incident = place === null || place === home?.id ? home : await ledger.incident(place);
  return { reading, report, home, incident, doubtful, edits, seen, about };
}

/** What people split off no longer tells where reading puts others. */
const splitOff = (deps: ProcessDeps, report: Report, edits: readonly Edit[]): boolean =>
  deps.placeOf(null, { ...report, id: report.articleId }, edits) !== null;

const sameText = (older: StoredArticle, hash: string) => (textHash(older.text) === hash ? older : null);

/** What an article's version on record claims in its incident; not what people dropped or moved to another. */
const ownClaims = async (ledger: Ledger, older: StoredArticle): Promise<readonly StoredClaim[]> =>
  (await ledger.claimsOfArticle(older.id)).filter(
    (claim) => claim.incidentId === older.incidentId && !isDropped(claim),
  );
