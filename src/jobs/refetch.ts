import PQueue from 'p-queue';
import type { Archive } from '../core/archive.ts';
import { LedgerFault } from '../core/errors.ts';
import type { Ledger, ProcessArticle } from '../core/ledger.ts';
import type { ReadPage } from '../core/page.ts';
import type { Clock } from '../core/ports/clock.ts';
import { ReaderFault } from '../core/ports/reader.ts';
import { articleOnly, type StoredArticle } from '../core/record.ts';
import type { Refetch, RefetchStore } from '../core/versions.ts';
import { areOfOneSite, textHash } from '../ingest/index.ts';

export interface RefetchDeps {
  readonly ledger: RefetchStore & Pick<Ledger, 'article'>;
  readonly clock: Clock;
  readonly readPage: ReadPage;
  /** Keeps the pages that had changed; null where none are kept. */
  readonly archive: Archive | null;
  readonly processArticle: ProcessArticle;
  readonly onError: (error: unknown) => void;
}

const hourMs = 3_600_000;
/** After publication; the last one ends the watch. */
const stepsMs = [1, 6, 24, 72, 168].map((hours) => hours * hourMs);
const weekMs = 7 * 24 * hourMs;
const atOnce = 4;
const batch = 100;
/** Tries a step, half an hour apart. */
const most = 3;

/** When an article is read again next, counted from `base`; null once its week is over. */
export function nextStep(
  base: string,
  after: Date,
): { readonly step: number; readonly dueAt: string } | null {
  const step = stepsMs.findIndex((ms) => Date.parse(base) + ms > after.getTime());
  return step < 0 ? null : { step, dueAt: new Date(Date.parse(base) + stepsMs[step]!).toISOString() };
}

/** A time of publication; where the day alone is told, the time at which we had it. */
const baseOf = ({ published, added }: Pick<StoredArticle, 'published' | 'added'>): string => {
  if (published === null) return added;
  if (published.length > 10)
    return new Date(Math.min(Date.parse(published), Date.parse(added))).toISOString();
  return published === added.slice(0, 10) ? added : `${published}T23:59:59.000Z`;
};

/** The plan for an article with a link; `fromPage`: its text was read from that link. Null once its week is over. */
export function planOf(article: StoredArticle, fromPage: boolean, now: Date): Refetch | null {
  const base = baseOf(article);
  const next = nextStep(base, now);
  if (!next || article.url === null) return null;
  return {
    ...next,
    articleId: article.id,
    url: article.url,
    base,
    tries: 0,
    fromPage,
    lastHash: fromPage ? textHash(article.text) : null,
    etag: null,
    lastModified: null,
  };
}

/** Puts every article of the last week that has a link on the plan; gives how many. */
export async function planRefetches({ ledger, clock }: RefetchDeps): Promise<number> {
  const now = clock.now();
  const since = new Date(now.getTime() - weekMs).toISOString();
  const articles = await ledger.unplanned(since, 1000);
  for (const article of articles) {
    const plan = planOf(article, article.id.startsWith('link-'), now);
    const over = { step: stepsMs.length, dueAt: now.toISOString() };
    await ledger.planRefetch(plan ?? overdue(article, over));
    if (!plan) await ledger.refetched(article.id, null, null);
  }
  return articles.length;
}

const overdue = (article: StoredArticle, over: Pick<Refetch, 'step' | 'dueAt'>): Refetch => ({
  ...over,
  articleId: article.id,
  url: article.url ?? '',
  base: baseOf(article),
  tries: 0,
  fromPage: false,
  lastHash: null,
  etag: null,
  lastModified: null,
});

/** Reads again what is due; a changed text becomes a new version. Gives how many were read and how many had changed. */
export async function refetchDue(
  deps: RefetchDeps,
  signal?: AbortSignal,
): Promise<{ readonly read: number; readonly changed: number }> {
  const sum = { read: 0, changed: 0 };
  await planRefetches(deps);
  const due = await deps.ledger.dueRefetches(deps.clock.now().toISOString(), batch);
  const queue = new PQueue({ concurrency: atOnce });
  const one = async (plan: Refetch): Promise<void> => {
    if (signal?.aborted) return;
    try {
      sum.read += 1;
      sum.changed += (await readAgain(deps, plan)) ? 1 : 0;
    } catch (error) {
      const now = deps.clock.now();
      const isOurs = error instanceof ReaderFault || error instanceof LedgerFault;
      if (!(error instanceof ReaderFault)) deps.onError(error);
      const next = isOurs ? notNow(plan, now) : later(plan, null, now);
      await deps.ledger.refetched(plan.articleId, next, isOurs ? error.message : 'It could not be stored');
    }
  };
  await queue.addAll(due.map((plan) => () => one(plan)));
  return sum;
}

/** True where the text had changed. */
async function readAgain(deps: RefetchDeps, plan: Refetch): Promise<boolean> {
  const { ledger, clock, readPage, processArticle } = deps;
  const article = await ledger.article(plan.articleId);
  if (!article) {
    await ledger.refetched(plan.articleId, null, 'It is no longer on record');
    return false;
  }
  const got = await readPage(plan.url, plan);
  const now = clock.now();
  if (got.kind === 'failed' || got.kind === 'refused') {
    const gone = got.kind === 'failed' && (got.code === 404 || got.code === 410);
    const wait = got.kind === 'failed' ? got.retryAfter : null;
    await ledger.refetched(plan.articleId, gone ? null : later(plan, wait, now), got.reason);
    return false;
  }
  if (got.kind === 'not-now') {
    await ledger.refetched(plan.articleId, notNow(plan, now), got.reason);
    return false;
  }
  if (got.kind === 'not-modified') {
    await ledger.refetched(plan.articleId, following(plan, now), null);
    return false;
  }
  const { text, title, url } = got.page;
  if (!areOfOneSite(url, plan.url)) {
    await ledger.refetched(plan.articleId, following(plan, now), 'The link leads to another site now');
    return false;
  }
  if (isRemnant(text, article.text)) {
    await ledger.refetched(plan.articleId, following(plan, now), 'Most of the text is no longer shown to us');
    return false;
  }
  const hash = textHash(text);
  const changed = plan.lastHash !== null && hash !== plan.lastHash && hash !== textHash(article.text);
  if (changed) {
    await processArticle({ ...articleOnly(article), title: title ?? article.title, text });
    await deps.archive?.keep(article.id, got.original);
  }
  const { etag, lastModified } = got;
  const next = following({ ...plan, etag, lastModified, lastHash: hash }, now);
  await ledger.refetched(plan.articleId, next, null);
  return changed;
}

/** A paywall or a consent page came up since: a figure that it does not show was not taken back. */
const isRemnant = (text: string, before: string): boolean => text.length < 0.3 * before.length;

/** The next step. */
function following(plan: Refetch, now: Date): Refetch | null {
  const next = nextStep(plan.base, now);
  return next && { ...plan, ...next, tries: 0 };
}

/** The same step in half an hour, and the try does not count: a reader or the ledger is away. */
const notNow = (plan: Refetch, now: Date): Refetch => ({
  ...plan,
  dueAt: new Date(now.getTime() + hourMs / 2).toISOString(),
});

/** The same step in half an hour, or when the server wants it; after three tries the next one. */
function later(plan: Refetch, retryAfter: number | null, now: Date): Refetch | null {
  if (plan.tries + 1 >= most) return following(plan, now);
  const waitMs = Math.max(hourMs / 2, (retryAfter ?? 0) * 1000);
  return { ...plan, tries: plan.tries + 1, dueAt: new Date(now.getTime() + waitMs).toISOString() };
}
