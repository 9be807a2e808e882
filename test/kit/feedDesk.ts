import { commands } from '../../commands/index.ts';
import { type Around, compose } from '../../src/app/compose.ts';
import { makeDispatch, type Dispatch } from '../../src/chat/dispatch.ts';
import { renderCard } from '../../src/chat/terminal/render.ts';
import type { Card } from '../../src/core/card.ts';
import type { FeedPlace } from '../../src/core/feeds.ts';
import type { Ledger } from '../../src/core/ledger.ts';
import { type Person, atTerminal } from '../../src/core/person.ts';
import type { Teller } from '../../src/core/ports/notifier.ts';
import { makeArchive, makeReadPage } from '../../src/ingest/index.ts';
import { makeFeedRound } from '../../src/jobs/feedRound.ts';
import type { PollRound } from '../../src/jobs/pollFeeds.ts';
import { refetchDue } from '../../src/jobs/refetch.ts';
import { memoryLedger } from './ledger.ts';
import { type Page, type Web, fetcherFor, openWeb } from './web.ts';

/** A time that a test sets on. */
export interface Hands {
  now(): Date;
  on(hours: number): void;
}
export function hands(start = '2016-12-08T12:00:00Z'): Hands {
  let ms = Date.parse(start);
  return {
    now: () => new Date(ms),
    on: (hours) => void (ms += hours * 3_600_000),
  };
}

export interface FeedWorld {
  readonly web: Web;
  /** What the site answers; set anew as the site changes. */
  readonly pages: Record<string, Page>;
  readonly ledger: Ledger;
  readonly clock: Hands;
  readonly round: () => Promise<PollRound>;
  readonly again: () => Promise<{ read: number; changed: number }>;
  readonly dispatch: Dispatch;
  readonly ask: (line: string, person?: Partial<Person>) => Promise<Card>;
  readonly read: (line: string) => Promise<string>;
  /** Cards posted or written over, in order, as `say platform:channel title | text`. */
  readonly told: readonly string[];
  readonly faults: readonly unknown[];
  close(): Promise<void>;
}

/** The program with feeds on, a site on loopback to which every name leads, and a clock that the test holds. */
export async function openFeedWorld(canEdit = true, around: Pick<Around, 'reader'> = {}): Promise<FeedWorld> {
  const pages: Record<string, Page> = {};
  const web = await openWeb(pages);
  const clock = hands();
  const fetcher = fetcherFor(web, { clock, lookup: async () => [{ address: '127.0.0.1', family: 4 }] });
  const ledger = await memoryLedger();
  const archive = makeArchive({ ledger, clock });
  const reading = { fetcher, readPage: makeReadPage(fetcher, clock), archive };
  const wired = { ...compose(ledger, clock, { ...around, web: reading }), ...reading };
  const told: string[] = [];
  const faults: unknown[] = [];
  const onError = (error: unknown): void => void faults.push(error);
  const tell = (what: string, { platform, channel }: FeedPlace, card: Card): void => {
    const text = card.blocks.map((b) => ('text' in b ? b.text : '')).join(' ');
    told.push(`${what} ${platform}:${channel ?? ''} ${card.title} | ${text}`);
  };
  const teller: Teller = {
    say: async (to, card) => {
      tell('say', to, card);
      return canEdit ? `m${told.length}` : null;
    },
    change: async (to, _message, card) => tell('change', to, card),
  };
  const round = makeFeedRound({ ...wired, ledger, clock, teller, onError, random: () => 0.5 });
  const dispatch = makeDispatch({ commands, desk: wired.desk, log: (_id, error) => void faults.push(error) });
  const ask = (line: string, person: Partial<Person> = {}): Promise<Card> =>
    dispatch({ id: 'r', person: { ...atTerminal, ...person }, ask: { line } });
  return {
    web,
    pages,
    ledger,
    clock,
    round: () => round(),
    again: () => refetchDue({ ...wired, ledger, clock, onError }),
    dispatch,
    ask,
    read: async (line) => renderCard(await ask(line), { color: false, width: 200 }),
    told,
    faults,
    async close() {
      await ledger.close();
      await fetcher.close();
      await web.close();
    },
  };
}

/** A page of a news site: its article in paragraphs. */
export const story = (...paragraphs: readonly string[]): string =>
  `<!doctype html><html><head><title>Story</title><meta property="og:site_name" content="The Paper"></head><body><article>${paragraphs.map((p) => `<p>${p}</p>`).join('')}</article></body></html>`;
