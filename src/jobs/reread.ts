import { setImmediate } from 'node:timers/promises';
import type { CorrectionRules } from '../core/correctionLedger.ts';
import { LedgerFault, UserError } from '../core/errors.ts';
import type { Ledger } from '../core/ledger.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Reader } from '../core/ports/reader.ts';
import { articleOnly, type StoredArticle } from '../core/record.ts';
import type { RereadStore } from '../core/reread.ts';
import { goesOnAs } from '../edits/index.ts';
import { textHash } from '../ingest/index.ts';
import { holds, pairOf } from '../alerting/index.ts';
import { capped } from './capped.ts';
import { queryFor, readArticle, type ReadArticle } from './belonging.ts';
import { decide } from './decide.ts';
import { retryOnConflict } from './retryOnConflict.ts';

export interface RereadDeps {
  readonly ledger: Pick<Ledger, 'standing'> & RereadStore;
  /** Its version says which articles are to be read again. */
  readonly reader: Reader & { readonly version: string };
  /** The same with a model beside it, for articles that a model has read; null where none is set. */
  readonly withModel?: Reader | null;
  readonly clock: Clock;
  /** Applies the edits of people. */
  readonly settle: CorrectionRules['settle'];
}

/** What became of one article. */
export interface RereadArticle {
  readonly id: string;
  readonly incident: string | null;
  /** Its claims now, and those of them that stood there before and keep their numbers. */
  readonly claims: number;
  readonly kept: number;
  /** Claims that are no longer read. */
  readonly gone: number;
  /** Why it could not be read; null where it was. */
  readonly failed: string | null;
}

const batch = 50;

/**
 * Reads again, one after the other, the stored articles that another version of the reader read; each is written whole with the
 * version, so that it may be stopped at any moment and begun again. It raises no alert. Throws a `UserError` where the ledger
 * cannot be written.
 *
 * @example for await (const article of reread({ ledger, reader: rulesReader, clock, settle })) console.log(article.id);
 */
export async function* reread(deps: RereadDeps): AsyncGenerator<RereadArticle> {
  const { ledger, reader } = deps;
  for (let after = 0; ;) {
    const rows = await ledger.readOtherwise(reader.version, after, batch);
    for (const { row, article } of rows) {
      after = row;
      await setImmediate();
      yield await again(deps, article);
    }
    if (rows.length === 0) return;
  }
}

async function again(deps: RereadDeps, article: StoredArticle): Promise<RereadArticle> {
  const { id, text, incidentId: incident } = article;
  try {
    const given = articleOnly(article);
    const reading = capped(await (await readerFor(deps, id)).read(given));
    const waits = reading.second?.waits;
    // What the model read stands until it can be read again.
    if (waits) return { id, incident, claims: 0, kept: 0, gone: 0, failed: waits.reason };
    return await retryOnConflict(() => write(deps, readArticle(given, textHash(text), reading)));
  } catch (error) {
    if (error instanceof LedgerFault || !(error instanceof UserError)) throw error;
    return { id, incident, claims: 0, kept: 0, gone: 0, failed: error.message };
  }
}

/** A model is asked again about what a model has read: nobody pays for a whole archive by an update. */
async function readerFor({ ledger, reader, withModel = null }: RereadDeps, id: string): Promise<Reader> {
  if (!withModel) return reader;
  const claims = await ledger.claimsIn(id);
  return claims.some(({ readers }) => readers !== undefined) ? withModel : reader;
}

/** One read of the ledger, the same decisions as for a new article, one write. */
async function write(
  { ledger, reader, clock, settle }: RereadDeps,
  read: ReadArticle,
): Promise<RereadArticle> {
  const standing = await ledger.standing(queryFor(read, settle));
  const { id } = read.article;
  const { older, own } = standing;
  // Its outlet changed it meanwhile: then it was read just now.
  if (!older || textHash(older.text) !== read.textHash)
    return {
      id,
      incident: older?.incidentId ?? null,
      claims: own.length,
      kept: own.length,
      gone: 0,
      failed: null,
    };
  const { commit } = decide(read, standing, { now: clock.now(), always: [], isJudged: false });
  const keeps = goesOnAs(own, commit.claims);
  await ledger.reread(
    { commit: { ...commit, alert: null, unsettled: [], reader: reader.version }, keeps },
    { pairOf, holds },
  );
  const kept = keeps.filter((found) => found !== null).length;
  const { incidentId: incident } = commit.article;
  return { id, incident, claims: keeps.length, kept, gone: own.length - kept, failed: null };
}
