import type { Watch } from '../core/watch.ts';
import { type Article, asPrivate } from '../core/article.ts';
import type { CorrectionRules } from '../core/correctionLedger.ts';
import type { IngestOutcome, Ledger, ProcessArticle } from '../core/ledger.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Reader } from '../core/ports/reader.ts';
import type { StoredArticle } from '../core/record.ts';
import { textHash } from '../ingest/index.ts';
import { capped } from './capped.ts';
import { queryFor, readArticle, type ReadArticle } from './belonging.ts';
import { decide } from './decide.ts';
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
  /** Called after an alert was stored: something may be due. */
  readonly onAlert?: () => void;
}

/**
 * Article in → alert out: one read of the ledger, pure decisions, one write. The article is read before its turn comes; then
 * one is decided on after the other, so that each sees all that were stored before it, by other programs too. Rejects with a
 * `ReaderFault` where the reader has no answer; nothing is stored then.
 *
 * @example const processArticle = makeProcessArticle({ ledger, reader: rulesReader, clock, always: [], settle });
 */
export function makeProcessArticle({
  ledger,
  reader,
  clock,
  always,
  settle,
  onAlert,
}: ProcessDeps): ProcessArticle {
  const processOnce = async (read: ReadArticle): Promise<IngestOutcome> => {
    // 1. What does the record hold?
    const standing = await ledger.standing(queryFor(read, settle));
    const known = sameOnRecord(standing, read.textHash);
    if (known) return duplicate(ledger, known, read.article);
    // 2. What does the article change?
    const { commit, counted, incident, reading } = decide(read, standing, clock.now(), always);
    // 3. One write; the outbox is the only hand-over to sending.
    const written = await ledger.commit({ ...commit, reader: reader.version ?? '' });
    if (written.alert) onAlert?.();
    const status = standing.older ? 'revised' : 'stored';
    const claims = written.claims.slice(0, counted);
    return { status, article: commit.article, reading, incident, ...written, claims };
  };
  const inTurn = serially((read: ReadArticle) => retryOnConflict(() => processOnce(read)));

  return async (article, { reading: given, priority } = {}) => {
    const hash = textHash(article.text);
    // What is on record need not be read.
    const known = given ? null : sameOnRecord(await onRecord(ledger, article, hash), hash);
    if (known) return duplicate(ledger, known, article);
    const reading = capped(given ?? (await reader.read(article, { priority })));
    return inTurn(readArticle(article, hash, reading));
  };
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
