import PQueue from 'p-queue';
import type { FeedStore } from '../core/feedStore.ts';
import type { Feed } from '../core/feeds.ts';
import type { Fetcher } from '../core/fetch.ts';
import type { Clock } from '../core/ports/clock.ts';
import { fetchFeed, news, type FeedAnswer } from '../ingest/index.ts';
import { isDead, nextPoll, nextTry, type Random } from './pace.ts';

export interface PollDeps {
  readonly ledger: FeedStore;
  readonly fetcher: Fetcher;
  readonly clock: Clock;
  readonly random: Random;
  /** Told of faults of ours; one feed's fault does not hold up the others. */
  readonly onError: (error: unknown) => void;
  /** Told how many items a feed's first reading brought. */
  readonly onFirst?: (feed: Feed, items: number) => Promise<void>;
}

/** What a round over the feeds came to. */
export interface PollRound {
  readonly asked: number;
  /** Answered that nothing changed, or changed nothing of their items. */
  readonly unchanged: number;
  readonly failed: number;
  /** Items that are new or changed. */
  readonly items: number;
}

/** Feeds that are asked at once; the fetcher keeps to one request at a time a host. */
const atOnce = 8;
const batch = 200;
/** Items that a feed has not carried for so long are forgotten. */
const keptMs = 90 * 24 * 3_600_000;

/** Asks every feed whose time has come, once; what is new waits in the ledger to be read (`ingestFeedItems`). */
export async function pollFeeds(deps: PollDeps, signal?: AbortSignal): Promise<PollRound> {
  const { ledger, clock } = deps;
  const sum = { asked: 0, unchanged: 0, failed: 0, items: 0 };
  const asked = new Set<number>();
  for (;;) {
    const due = await ledger.dueFeeds(clock.now().toISOString(), batch);
    const feeds = due.filter(({ id }) => !asked.has(id));
    if (feeds.length === 0 || signal?.aborted) return sum;
    const queue = new PQueue({ concurrency: atOnce });
    const one = async (feed: Feed): Promise<void> => {
      asked.add(feed.id);
      if (signal?.aborted) return;
      const result = await pollFeed(deps, feed).catch(deps.onError);
      sum.asked += 1;
      if (result === undefined || result === 'failed') sum.failed += 1;
      else if (result === 0) sum.unchanged += 1;
      else sum.items += result;
    };
    await queue.addAll(feeds.map((feed) => () => one(feed)));
  }
}

/**
 * Asks one feed and writes what came; gives how many items are new or changed. That it is asked is written first, as a
 * failure: whatever a feed holds, it cannot have the program begin with it again and again.
 */
async function pollFeed(deps: PollDeps, feed: Feed): Promise<number | 'failed'> {
  const { ledger, clock, random } = deps;
  const begun = clock.now();
  await ledger.feedBegun(feed.id, {
    at: begun.toISOString(),
    nextAt: afterFailure(feed, null, begun, random),
  });
  const answer = await fetchFeed(deps.fetcher, feed.url, clock.now(), { validators: feed });
  const now = clock.now();
  const nextAt = nextPoll(feed.minutes, now, random);
  if (answer.kind === 'not-modified') {
    await ledger.feedUnchanged(feed.id, now.toISOString(), nextAt);
    return 0;
  }
  if (answer.kind === 'feed') {
    const items = await takeDocument(ledger, feed.id, answer, now, nextAt);
    if (feed.lastRead === null) await deps.onFirst?.({ ...feed, title: answer.document.title }, items);
    return items;
  }
  const fault = faultOf(answer, feed, now, random);
  await ledger.feedFailed(feed.id, fault);
  return 'failed';
}

/** Writes what is new in a document; gives how many items that are. */
async function takeDocument(
  ledger: FeedStore,
  id: number,
  { document, items, etag, lastModified }: Extract<FeedAnswer, { kind: 'feed' }>,
  now: Date,
  nextAt: string,
): Promise<number> {
  const known = await ledger.knownItems(
    id,
    items.flatMap(({ prints }) => prints),
  );
  const { fresh, changed } = news(items, known);
  const [at, forget] = [now.toISOString(), new Date(now.getTime() - keptMs).toISOString()];
  const standing = [...new Set([...known.values()].map((item) => item.id))];
  const { title } = document;
  await ledger.feedRead(id, { title, etag, lastModified, at, nextAt, forget, fresh, changed, standing });
  return fresh.length + changed.length;
}

function faultOf(
  answer: Exclude<FeedAnswer, { kind: 'feed' | 'not-modified' }>,
  feed: Feed,
  now: Date,
  random: Random,
) {
  const { code, retryAfter } = answer.kind === 'failed' ? answer : { code: null, retryAfter: null };
  const reason = answer.kind === 'page' ? 'A web page came in the place of the feed' : answer.reason;
  return {
    reason,
    nextAt: afterFailure(feed, retryAfter, now, random),
    dead:
      answer.kind !== 'not-now' &&
      isDead({ ...feed, failures: feed.failures + 1 }, { refused: answer.kind === 'refused', code }, now),
  };
}

const afterFailure = (
  { failures, minutes }: Feed,
  retryAfter: number | null,
  now: Date,
  random: Random,
): string => nextTry({ failures: failures + 1, minutes, retryAfter }, now, random);
