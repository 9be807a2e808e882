import { destinationOf, addressOf } from '../core/destination.ts';
import { bar } from '../cards/progressBar.ts';
import { textCard, type Card } from '../core/card.ts';
import type { ItemState } from '../core/feedItems.ts';
import type { FeedStore } from '../core/feedStore.ts';
import type { Feed, FeedPlace } from '../core/feeds.ts';
import { inertLine } from '../core/inert.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Teller } from '../core/ports/notifier.ts';
import type { Way } from './handOver.ts';

/** Tells channels through the ways that are connected; rejects where none leads there. */
export const tellerOn = (ways: ReadonlyMap<string, Way>): Teller => ({
  async say(to, card, key) {
    const { way, channel } = wayTo(ways, to);
    const message = await way.post(channel, card, { key });
    return way.edit ? message : null;
  },
  async change(to, message, card) {
    const { way, channel } = wayTo(ways, to);
    await way.edit?.(channel, message, card);
  },
});

function wayTo(
  ways: ReadonlyMap<string, Way>,
  to: FeedPlace,
): { readonly way: Way; readonly channel: string } {
  const destination = destinationOf(to);
  const address = destination === null ? null : addressOf(destination);
  const way = address && ways.get(address.platform);
  if (!way) throw new Error(`no way leads to ${destination ?? to.platform}`);
  return { way, channel: address.channel };
}

const nameOf = ({ title, url }: Pick<Feed, 'title' | 'url'>): string => inertLine(title ?? url);

/** Tells of each feed that was given up, once, where it was added; what could not be told is told the next time. */
export async function tellOfDead(
  ledger: FeedStore,
  teller: Teller,
  clock: Clock,
  onError: (error: unknown) => void,
): Promise<void> {
  for (const feed of await ledger.untoldFeeds()) {
    try {
      await teller.say(feed, deadCard(feed), `feed-dead-${feed.id}-${feed.failingSince ?? ''}`);
      await ledger.markTold(feed.id, clock.now().toISOString());
    } catch (error) {
      onError(error);
    }
  }
}

const deadCard = (feed: Feed): Card => ({
  ...textCard(
    `Feed ${feed.id} was given up: ${nameOf(feed)}`,
    `${inertLine(feed.lastError ?? 'It could not be read')}. It was tried ${feed.failures} times${feed.failingSince ? ` since ${feed.failingSince.slice(0, 10)}` : ''} and is no longer asked; what it brought stays on record.\n${feed.url}`,
    'error',
  ),
  actions: [
    { label: 'Try again', command: `/feed resume ${feed.id}` },
    { label: 'Remove', command: `/feed remove ${feed.id}`, style: 'danger' },
  ],
});

export interface Backlogs {
  /** A feed brought so many items at its first reading. */
  begin(feed: Feed, items: number): Promise<void>;
  /** What became of an item of a feed. */
  item(feedId: number, state: ItemState): void;
  /** Brings messages up to date, at most every few seconds each. */
  show(): Promise<void>;
}

interface Backlog {
  readonly feed: Feed;
  readonly of: number;
  readonly message: string | null;
  done: number;
  taken: number;
  shownAt: number;
}

/** Fewer items than this are read before anybody asks. */
const least = 20;
const everyMs = 3000;

/** How far the first reading of a feed has come, in one message that is edited; where none can be, a line at the end. */
export function makeBacklogs(teller: Teller, clock: Clock, onError: (error: unknown) => void): Backlogs {
  const running = new Map<number, Backlog>();
  const tell = async (work: () => Promise<unknown>): Promise<unknown> => work().catch(onError);
  const key = (b: Backlog): string => `feed-backlog-${b.feed.id}-${b.feed.added}`;
  return {
    async begin(feed, items) {
      if (items < least) return;
      const backlog = { feed, of: items, done: 0, taken: 0, shownAt: clock.now().getTime() };
      const message = await tell(() =>
        teller.say(feed, backlogCard({ ...backlog, message: null }), key({ ...backlog, message: null })),
      );
      running.set(feed.id, { ...backlog, message: typeof message === 'string' ? message : null });
    },
    item(feedId, state) {
      const backlog = running.get(feedId);
      if (!backlog || state === 'waiting') return;
      backlog.done += 1;
      backlog.taken += state === 'taken' ? 1 : 0;
    },
    async show() {
      const now = clock.now().getTime();
      for (const backlog of running.values()) {
        const ended = backlog.done >= backlog.of;
        if (!ended && now - backlog.shownAt < everyMs) continue;
        backlog.shownAt = now;
        const { feed, message } = backlog;
        const card = backlogCard(backlog);
        if (message !== null) await tell(() => teller.change(feed, message, card));
        else if (ended) await tell(() => teller.say(feed, card, `${key(backlog)}-end`));
        if (ended) running.delete(feed.id);
      }
    },
  };
}

const backlogCard = ({ feed, done, of, taken }: Omit<Backlog, 'shownAt'>): Card =>
  textCard(
    `${done >= of ? 'Read' : 'Reading'} ${nameOf(feed)}`,
    `${bar(Math.min(done, of), of)} items; ${taken} on record so far`.replace(
      / so far$/,
      done >= of ? ', the rest claims no figure, is known or could not be read.' : ' so far.',
    ),
  );
