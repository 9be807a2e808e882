import type { Watch } from '../core/watch.ts';
import { type Article, asPrivate } from '../core/article.ts';
import type { Log } from '../core/chat.ts';
import type { CorrectionRules } from '../core/correctionLedger.ts';
import type { IngestOutcome, Ledger, ProcessArticle } from '../core/ledger.ts';
import { beingJudged } from '../core/judgement.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Judge } from '../core/ports/judge.ts';
import type { Reader } from '../core/ports/reader.ts';
import type { StoredArticle } from '../core/record.ts';
import { textHash } from '../ingest/index.ts';
import { capped } from './capped.ts';
import { queryFor, readArticle, type ReadArticle } from './belonging.ts';
import { decide } from './decide.ts';
import { makeJudging } from './judging.ts';
import { serially } from './mutex.ts';
import { onRecord, sameOnRecord } from './onRecord.ts';
import { retryOnConflict } from './retryOnConflict.ts';

export interface ProcessDeps {
  readonly ledger: Ledger;
  readonly reader: Reader;
  readonly clock: Clock;
  /** Those who watch whatever people set, as the terminal does. */
  readonly always: readonly Watch[];
  /** Applies the edits of people. */
  readonly settle: CorrectionRules['settle'];
  /** Asked before a contradiction is told; null or absent: nobody is. */
  readonly judge?: Judge | null;
  readonly log?: Log | undefined;
  /** Called after an alert was stored: something may be due. */
  readonly onAlert?: () => void;
}

/**
 * Article in → alert out: one read of the ledger, pure decisions, one write. The article is read before its turn comes; then
 * one is decided on after the other, so that each sees all that were stored before it, by other programs too. Rejects with a
 * `ReaderFault` where the reader has no answer; nothing is stored then. What a judge is asked about is told once it has answered.
 *
 * @example const processArticle = makeProcessArticle({ ledger, reader: rulesReader, clock, always: [], settle });
 */
export function makeProcessArticle(deps: ProcessDeps): ProcessArticle {
  const { ledger, reader, clock, always, settle, judge = null, onAlert, log } = deps;
  const judging = makeJudging({ ...deps, judge });
  const processOnce = async (read: ReadArticle): Promise<Processed> => {
    // 1. What does the record hold?
    const standing = await ledger.standing(queryFor(read, settle));
    const known = sameOnRecord(standing, read.textHash);
    if (known) return { outcome: await duplicate(ledger, known, read.article), waits: false };
    // 2. What does the article change?
    const telling = { now: clock.now(), always, isJudged: judge !== null };
    const { commit, counted, incident, reading } = decide(read, standing, telling);
    // 3. One write; the outbox is the only hand-over to sending.
    const written = await ledger.commit({ ...commit, reader: reader.version ?? '' });
    if (written.alert) onAlert?.();
    const status = standing.older ? 'revised' : 'stored';
    const claims = written.claims.slice(0, counted);
    const outcome = { status, article: commit.article, reading, incident, ...written, claims } as const;
    return { outcome, waits: commit.unsettled.some(({ held }) => held === beingJudged) };
  };
  const inTurn = serially((read: ReadArticle) => retryOnConflict(() => processOnce(read)));

  return async (article, { reading: given, priority, isAwaited = false } = {}) => {
    const hash = textHash(article.text);
    // What is on record need not be read.
    const known = given ? null : sameOnRecord(await onRecord(ledger, article, hash), hash);
    if (known) return duplicate(ledger, known, article);
    const reading = capped(given ?? (await reader.read(article, { priority })));
    const { outcome, waits } = await inTurn(readArticle(article, hash, reading));
    // 4. What the judge is asked about; the next article does not wait for the answer.
    if (!waits || outcome.status === 'duplicate' || outcome.status === 'refused') return outcome;
    const alert = judging.article(article.id, priority);
    if (isAwaited) return { ...outcome, alert: await alert };
    alert.catch((error: unknown) =>
      log?.error({ article: article.id, error }, 'an alert was not judged; it is tried again'),
    );
    return outcome;
  };
}

interface Processed {
  readonly outcome: IngestOutcome;
  /** Points wait for the judge. */
  readonly waits: boolean;
}

/** An article that is known; one that comes with the mark is private from then on. */
async function duplicate(
  ledger: Ledger,
  known: StoredArticle,
  { isPrivate }: Article,
): Promise<IngestOutcome> {
  if (isPrivate && !known.isPrivate) await ledger.markPrivate(known.id);
  return { status: 'duplicate', article: asPrivate(known, isPrivate) };
}
