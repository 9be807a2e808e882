import type { Log } from '../core/chat.ts';
import { isFigure } from '../core/claim.ts';
import { UserError } from '../core/errors.ts';
import type { FeedDesk, FeedPreview } from '../core/feedDesk.ts';
import type { FeedDocument, FeedItem } from '../core/feedItems.ts';
import type { Feed } from '../core/feeds.ts';
import type { Fetcher } from '../core/fetch.ts';
import { inertLine } from '../core/inert.ts';
import type { Ledger } from '../core/ledger.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Reader } from '../core/ports/reader.ts';
import type { ReadPage } from '../core/page.ts';
import { articleOf, fetchFeed, linkId, needsPage, passes, type FeedAnswer } from '../ingest/index.ts';

export interface FeedDeskDeps {
  readonly ledger: Ledger;
  readonly clock: Clock;
  /** Null where nothing is fetched. */
  readonly fetcher?: Fetcher | null;
  readonly readPage: ReadPage | null;
  readonly reader: Reader;
  readonly log?: Log;
}

/** Items that `/feed test` reads. */
const tried = 5;

type Answer = Extract<FeedAnswer, { kind: 'feed' | 'page' }>;

/** Feeds, as commands manage them; what they bring is read by the schedule (src/jobs). */
export function makeFeedDesk(deps: FeedDeskDeps): FeedDesk {
  const { ledger, clock } = deps;
  const now = (): string => clock.now().toISOString();

  const byId = async (id: number): Promise<Feed> => {
    const feed = await ledger.feed(id);
    if (!feed) throw new UserError(`There is no feed ${id}: /feed list shows all with their numbers.`);
    return feed;
  };
  const asked = async (url: string): Promise<Answer> => {
    if (!deps.fetcher) throw new UserError('Feeds are not fetched here: start the program to follow them.');
    const answer = await fetchFeed(deps.fetcher, checkedLink(url), clock.now(), { priority: 'person' });
    if (answer.kind === 'feed' || answer.kind === 'page') return answer;
    const reason = answer.kind === 'not-modified' ? 'Nothing came' : answer.reason;
    const advice =
      answer.kind === 'refused' ? 'give the link of another feed' : 'check the link, or try again later';
    throw new UserError(`${reason}: ${advice}.`);
  };
  const set = async (id: number, state: 'active' | 'paused'): Promise<Feed> => {
    await byId(id);
    await ledger.setFeedState(id, state, now());
    return byId(id);
  };

  return {
    async addFeed({ url, filter, minutes, person }) {
      if (minutes < 5 || minutes > 1440)
        throw new UserError('A feed is asked every 5 to 1440 minutes: give a number between them.');
      const first = await asked(url);
      const only = first.kind === 'page' && first.found.length === 1 ? first.found[0] : undefined;
      const answer = only ? await asked(only.url) : first;
      if (answer.kind === 'page') return { added: false, candidates: answer.found };
      const there = await ledger.feedByUrl(answer.url);
      if (there)
        throw new UserError(`This feed is on the list as feed ${there.id}: remove it first to add it anew.`);
      const { document } = answer;
      const feed = await ledger.addFeed({
        url: answer.url,
        title: document.title,
        platform: person.platform,
        channel: person.channel,
        filter,
        minutes,
        nextAt: now(),
        addedBy: `${person.platform}:${person.id}`,
        added: now(),
      });
      return { added: true, feed, items: document.items.length, cut: document.cut };
    },
    feeds: () => ledger.feeds(),
    pauseFeed: (id) => set(id, 'paused'),
    resumeFeed: (id) => set(id, 'active'),
    async removeFeed(id) {
      const feed = await byId(id);
      await ledger.removeFeed(id);
      return feed;
    },
    async testFeed(url, filter) {
      const answer = await asked(url);
      const only = answer.kind === 'page' ? answer.found[0] : undefined;
      const feed = only ? await asked(only.url) : answer;
      if (feed.kind === 'page')
        throw new UserError('This page names no feed: give the feed’s own link, often at /rss or /feed.');
      const verdicts: FeedPreview['tried'][number][] = [];
      for (const item of newest(feed.document).slice(0, tried))
        verdicts.push({
          item,
          ...(await verdictOf(deps, { url: feed.url, title: feed.document.title, filter }, item)),
        });
      return { url: feed.url, document: feed.document, tried: verdicts };
    },
  };
}

function checkedLink(link: string): string {
  const word = link.trim().replace(/^<(.*)>$/, '$1');
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(word) ? word : `https://${word}`;
  const url = URL.parse(whole.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:/i, 'https:'));
  const isWord = whole !== word && !url?.hostname.includes('.');
  if (!url || isWord || !/^https?:$/.test(url.protocol))
    throw new UserError(
      `“${inertLine(word.slice(0, 60))}” is not a link: give the feed’s or the site’s, beginning with https://.`,
    );
  return url.href;
}

const newest = ({ items }: FeedDocument): readonly FeedItem[] =>
  items.toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? ''));

/** What would become of an item; nothing is stored. */
async function verdictOf(
  { ledger, readPage, reader }: FeedDeskDeps,
  feed: Pick<Feed, 'url' | 'title' | 'filter'>,
  item: FeedItem,
): Promise<Pick<FeedPreview['tried'][number], 'verdict' | 'note'>> {
  if (item.link && (await ledger.article(linkId(item.link))))
    return { verdict: 'known', note: 'on record already' };
  const got =
    item.link && readPage && needsPage(item, feed) ? await readPage(item.link, undefined, 'person') : null;
  if (got && got.kind !== 'page' && (item.content ?? item.summary) === null)
    return { verdict: 'unread', note: got.kind === 'not-modified' ? 'the page gave nothing' : got.reason };
  try {
    const page = got?.kind === 'page' ? got.page : null;
    const article = articleOf(item, feed, page);
    if (!passes(feed.filter, article)) return { verdict: 'filtered', note: 'the filter leaves it out' };
    const figures = (await reader.read(article, { priority: 'person' })).claims.filter(isFigure).length;
    return figures === 0
      ? { verdict: 'nothing', note: 'no figure for people harmed' }
      : { verdict: 'take', note: `${figures} figure${figures === 1 ? '' : 's'}` };
  } catch (error) {
    if (error instanceof UserError) return { verdict: 'unread', note: error.message };
    throw error;
  }
}
