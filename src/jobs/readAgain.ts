import type { Log } from '../core/chat.ts';
import type { StoredAlert } from '../core/alert.ts';
import { beingJudged } from '../core/judgement.ts';
import type { Reading } from '../core/incident.ts';
import { articleOnly, type StoredArticle } from '../core/record.ts';
import { holds, pairOf } from '../alerting/index.ts';
import { goesOnAs } from '../edits/index.ts';
import { textHash } from '../ingest/index.ts';
import { queryFor, readArticle, type ReadArticle } from './belonging.ts';
import { capped } from './capped.ts';
import { decide } from './decide.ts';
import type { Judging } from './judging.ts';
import type { ProcessDeps } from './processArticle.ts';
import { retryOnConflict } from './retryOnConflict.ts';

export interface ReadAgainDeps extends ProcessDeps {
  readonly judging: Judging;
  readonly log?: Log | undefined;
}

/**
 * Puts another reading in the place of the one by which an article is on record, as a new article's would be decided on: claims keep
 * their numbers, what was told is not told again, and what only this reading shows may be an alert. Gives false where the article has
 * changed since it was read.
 */
export async function readAgain(
  deps: ReadAgainDeps,
  article: StoredArticle,
  reading: Reading,
): Promise<boolean> {
  const read = readArticle(articleOnly(article), textHash(article.text), capped(reading));
  const written = await retryOnConflict(() => write(deps, read));
  if (!written) return false;
  if (written.alert) deps.onAlert?.();
  if (written.waits) await deps.judging.article(article.id);
  return true;
}

interface Written {
  readonly alert: StoredAlert | null;
  /** Points wait for the judge. */
  readonly waits: boolean;
}

/** One read of the ledger, the decisions as for a new article, one write. */
async function write(
  { ledger, reader, clock, always, settle, judge = null }: ReadAgainDeps,
  read: ReadArticle,
): Promise<Written | null> {
  const standing = await ledger.standing(queryFor(read, settle));
  const { older, own } = standing;
  if (!older || textHash(older.text) !== read.textHash) return null;
  // The text is the same: that it is read otherwise is no change of its outlet's.
  const telling = { now: clock.now(), always, isJudged: judge !== null };
  const { commit } = decide(read, { ...standing, own: [] }, telling);
  const keeps = goesOnAs(own, commit.claims);
  const alert = await ledger.reread(
    { commit: { ...commit, reader: reader.version ?? '' }, keeps },
    { pairOf, holds },
  );
  return { alert, waits: commit.unsettled.some(({ held }) => held === beingJudged) };
}
