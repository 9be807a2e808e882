import type { Article } from '../core/article.ts';
import type { Event, Incident, Reading } from '../core/incident.ts';
import type {
  IngestOutcome,
  Ledger,
  NewClaim,
  NewRelation,
  StoredArticle,
  StoredClaim,
} from '../core/ledger.ts';
import type { Clock } from '../core/ports.ts';
import { textHash } from '../ingest/index.ts';
import { serially } from './serially.ts';

/** The pure decisions of line one; src/extract and src/match make them. */
export interface Decisions {
  readonly extract: (article: Article) => Reading;
  /** Where an incident that this event could belong to would be found. */
  readonly incidentQuery: (event: Event) => Parameters<Ledger['incidentsNear']>[0];
  readonly assignIncident: (
    event: Event,
    article: Article,
    candidates: readonly Incident[],
  ) => { readonly incident: Incident | null; readonly isNew: boolean };
  /** Gives every claim its speaker key and its origin. */
  readonly placeClaims: (
    reading: Reading,
    article: Article,
    incidentId: string | null,
    known: readonly StoredClaim[],
  ) => readonly NewClaim[];
  /** All relations that the article brings, those between its own claims included. */
  readonly relate: (fresh: readonly NewClaim[], known: readonly StoredClaim[]) => readonly NewRelation[];
  /** Indices of the relations worth telling; none is no alert. */
  readonly alertFindings: (relations: readonly NewRelation[]) => readonly number[];
}

export interface ProcessDeps extends Decisions {
  readonly ledger: Ledger;
  readonly clock: Clock;
  /** Where alerts go; each gets a row in the outbox. */
  readonly destinations: readonly string[];
}

/**
 * Article in → alert out: one read, pure decisions, one write. Calls run one after the other, so that an article always
 * sees all that came before it.
 *
 * @example const processArticle = makeProcessArticle({ ledger, extract, ...match, clock, destinations: ['terminal'] });
 */
export function makeProcessArticle(deps: ProcessDeps): (article: Article) => Promise<IngestOutcome> {
  const { ledger, clock, destinations } = deps;

  return serially(async (article) => {
    // 1. Is it known?
    const hash = textHash(article.text);
    const older = await ledger.article(article.id);
    const same = older ? sameText(older, hash) : await ledger.articleByHash(hash, article.outlet);
    if (same) return { status: 'duplicate', article: same };

    // 2. What does it say, and what happened?
    const reading = deps.extract(article);
    const candidates = await ledger.incidentsNear(deps.incidentQuery(reading.event));
    const { incident } = deps.assignIncident(reading.event, article, candidates);

    // 3. What stood before it? Not what its own older version said.
    const onRecord = incident ? await ledger.claimsOf(incident.id) : [];
    const known = onRecord.filter((claim) => claim.articleId !== article.id);

    // 4. Who says so, and how does it stand to the rest?
    const claims = deps.placeClaims(reading, article, incident?.id ?? null, known);
    const relations = deps.relate(claims, known);
    const findings = incident ? deps.alertFindings(relations) : [];

    // 5. One write; the outbox is the only hand-over to sending.
    const stored: StoredArticle = {
      ...article,
      incidentId: incident?.id ?? null,
      wire: reading.wire,
      added: clock.now().toISOString(),
      version: (older?.version ?? 0) + 1,
    };
    const written = await ledger.commit({
      article: stored,
      textHash: hash,
      incident,
      claims,
      relations,
      alert: findings.length > 0 ? { findings, destinations } : null,
    });
    return { status: older ? 'revised' : 'stored', article: stored, reading, incident, ...written };
  });
}

const sameText = (older: StoredArticle, hash: string) => (textHash(older.text) === hash ? older : null);
