import { setImmediate } from 'node:timers/promises';
import PQueue from 'p-queue';
import type { Archive } from '../core/archive.ts';
import { isFigure } from '../core/claim.ts';
import { LedgerFault, UserError } from '../core/errors.ts';
import type { ItemOutcome, ItemState, WaitingItem } from '../core/feedItems.ts';
import type { FeedStore } from '../core/feedStore.ts';
import type { Ledger, ProcessArticle } from '../core/ledger.ts';
import type { Clock } from '../core/ports/clock.ts';
import { type Reader, ReaderFault } from '../core/ports/reader.ts';
import type { Original, Page, ReadPage } from '../core/page.ts';
import { articleOf, linkId, mayRevise, needsPage, passes } from '../ingest/index.ts';
import { lastTry, nextReading } from './pace.ts';
import { planOf } from './refetch.ts';

export interface FeedItemDeps {
  readonly ledger: FeedStore & Pick<Ledger, 'article' | 'articleByUrl' | 'planRefetch'>;
  readonly clock: Clock;
  readonly readPage: ReadPage;
  /** Keeps the pages; null where none are kept. */
  readonly archive: Archive | null;
  readonly reader: Reader;
  /** False where a text cannot claim a figure: it need not be read further. */
  readonly mayClaim: (text: string) => boolean;
  readonly processArticle: ProcessArticle;
  readonly onError: (error: unknown) => void;
  /** Told what became of each item, and of the end of each batch. */
  readonly onItem?: (feedId: number, state: ItemState) => void;
  readonly onBatch?: () => Promise<void>;
}

type Done = Omit<ItemOutcome, 'id'>;
const done = (
  state: ItemOutcome['state'],
  articleId: string | null = null,
  error: string | null = null,
): Done => ({
  state,
  articleId,
  error,
  dueAt: null,
});

/** Items that are taken up together, and those of them that are read at once. */
const batch = 40;
const atOnce = 4;

/**
 * Reads the items that wait and whose time has come, the oldest first; gives how many. Each ends on record, or seen and not
 * shown, or waits for another try; after a crash in between it is read at its next try, and `processArticle` knows it then.
 */
export async function ingestFeedItems(deps: FeedItemDeps, signal?: AbortSignal): Promise<number> {
  const { ledger, clock } = deps;
  let read = 0;
  for (;;) {
    const items = await ledger.waitingItems(clock.now().toISOString(), batch);
    if (items.length === 0 || signal?.aborted) return read;
    const turn = oneALink(items);
    const queue = new PQueue({ concurrency: atOnce });
    try {
      const alike = turn.filter((w) => !w.isUnended);
      await queue.addAll(alike.map((waiting) => () => take(deps, waiting, signal)));
    } finally {
      await queue.onIdle();
    }
    // Each by itself: of those that were read when the program ended, only one may have ended it.
    for (const waiting of turn.filter((w) => w.isUnended)) await take(deps, waiting, signal);
    await deps.onBatch?.();
    read += turn.length;
  }
}

/** Of items that two feeds carry one at a time: the second finds what became of the first. */
const oneALink = (items: readonly WaitingItem[]): readonly WaitingItem[] => [
  ...new Map(items.toReversed().map((w) => [w.item.link ? linkId(w.item.link) : w.id, w])).values(),
];

async function take(deps: FeedItemDeps, waiting: WaitingItem, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) return;
  const { id, tries, isUnended } = waiting;
  // One that has been tried often, as with a reader that is away, does not fail by one crash.
  const at = isUnended ? tries : Math.min(tries, lastTry);
  await deps.ledger.itemBegun(id, nextReading(at, null, deps.clock.now()));
  const outcome = await outcomeOf(deps, waiting);
  await deps.ledger.itemDone(outcome);
  deps.onItem?.(waiting.feed.id, outcome.state);
}

async function outcomeOf(deps: FeedItemDeps, waiting: WaitingItem): Promise<ItemOutcome> {
  const { id } = waiting;
  // Reading and the ledger never wait for anything outside: without this turn, a backlog would hold up chats and timers.
  await setImmediate();
  try {
    return { id, ...(await readItem(deps, waiting)) };
  } catch (error) {
    if (error instanceof LedgerFault) deps.onError(error);
    if (error instanceof ReaderFault || error instanceof LedgerFault)
      return { id, ...notNow(deps, waiting, error.message) };
    if (error instanceof UserError) return { id, ...done('failed', waiting.articleId, error.message) };
    deps.onError(error);
    return { id, ...later(deps, waiting, 'It could not be stored', null) };
  }
}

async function readItem(deps: FeedItemDeps, waiting: WaitingItem): Promise<Done> {
  const { item, feed } = waiting;

  // 1. Did it come by another way?
  const known = waiting.articleId === null ? await onRecord(deps, item.link) : null;
  if (known) return done('known', known.id);

  // 2. Its whole text: from the feed where that speaks for it, else from its page; where the page is closed to us, what the feed tells.
  let page: Page | null = null;
  let original: Original | null = null;
  if (item.link !== null && needsPage(item, feed)) {
    const got = await deps.readPage(item.link);
    if (got.kind === 'not-now') return notNow(deps, waiting, got.reason);
    if (got.kind === 'page') ({ page, original } = got);
    else {
      const reason = got.kind === 'not-modified' ? 'The page gave nothing' : got.reason;
      const again =
        got.kind === 'failed' ? later(deps, waiting, reason, got.retryAfter) : done('failed', null, reason);
      if (again.state === 'waiting' || (item.content ?? item.summary) === null) return again;
    }
  }
  const read = articleOf(item, feed, page);
  const older = waiting.articleId === null ? null : await deps.ledger.article(waiting.articleId);
  const articleId = older && mayRevise(feed.url, older, read) ? older.id : null;
  const article = { ...read, id: articleId ?? read.id };
  if (articleId === null && (page || older)) {
    const there = (await deps.ledger.article(read.id)) ?? (await onRecord(deps, item.link));
    if (there) return done('known', there.id);
  }

  // 3. Is it ours? An article without a figure is seen, not shown.
  // One on record is read again whatever it says now: that a figure is gone is news.
  if (articleId === null && !passes(feed.filter, article)) return done('filtered');
  if (articleId === null && !deps.mayClaim(article.text)) return done('nothing');
  const reading = await deps.reader.read(article);
  if (articleId === null && !reading.claims.some(isFigure)) {
    // the model may find what the rules have not
    const waits = reading.second?.waits;
    return waits ? notNow(deps, waiting, waits.reason) : done('nothing');
  }

  // 4. On record.
  const outcome = await deps.processArticle(article, { reading });
  if (outcome.status === 'refused') return done('failed', articleId, outcome.reason);
  if (outcome.status === 'duplicate' && articleId === null)
    // A text that another article has too is no ground to change that one later.
    return done('known', outcome.article.id === article.id ? article.id : null);
  const plan = outcome.status === 'stored' ? planOf(outcome.article, page !== null, deps.clock.now()) : null;
  if (plan) await deps.ledger.planRefetch(plan);
  if (original) await deps.archive?.keep(outcome.article.id, original);
  return done('taken', outcome.article.id);
}

/** Waits for a reader or the ledger, however long that takes: nothing is wrong with the article, and the try does not count. */
const notNow = ({ clock }: FeedItemDeps, { tries, articleId }: WaitingItem, reason: string) => ({
  ...done('waiting', articleId, reason),
  dueAt: nextReading(Math.min(tries, lastTry), null, clock.now()),
  tries,
});

const onRecord = async ({ ledger }: FeedItemDeps, link: string | null) =>
  link === null ? null : ((await ledger.article(linkId(link))) ?? ledger.articleByUrl(link));

/** Waits for another try; failed for good after the last. */
function later(
  { clock }: FeedItemDeps,
  waiting: WaitingItem,
  reason: string,
  retryAfter: number | null,
): Done {
  const dueAt = nextReading(waiting.tries, retryAfter, clock.now());
  return { ...done(dueAt === null ? 'failed' : 'waiting', waiting.articleId, reason), dueAt };
}
