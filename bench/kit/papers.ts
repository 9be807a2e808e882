import { random } from './stories.ts';

/** Of 50 items of a feed one has its text on its page alone, two in the feed, two in the feed's summary; the rest claims nothing. */
const claiming = { onPage: [0], whole: [10, 20], summary: [30, 40] } as const;
export const itemsOfFeed = 50;

const places = 'Qaim Mosul Falluja Ramadi Kirkuk Tikrit Baquba Samarra Basra Najaf'.split(' ');
const subjects =
  'council|port authority|school board|water company|football club|museum|ministry of trade|city’s market'.split(
    '|',
  );
const actions =
  'met to speak about|published its plan for|asked the public about|put off a vote on|signed a contract for|was shown the model of'.split(
    '|',
  );
const things =
  'the harbour road|a new library|the spring fair|the bus lines|next year’s budget|the old bridge|the olive harvest|the stadium roof'.split(
    '|',
  );
const days = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** News in which nobody is harmed, another for each `n`. */
function quiet(n: number, sentences: number): string {
  const next = random(n);
  const of = (from: readonly string[]): string => from[Math.floor(next() * from.length)]!;
  const one = (): string => `The ${of(subjects)} ${of(actions)} ${of(things)} on ${of(days)}.`;
  return Array.from({ length: sentences }, one).join(' ');
}

/** One of 600 events, of which about four articles tell. */
function toll(n: number): string {
  const story = Math.floor(n / 10);
  const day = new Date(Date.UTC(2016, 9, 1 + (story % 60)));
  const date = `${day.getUTCDate()} ${day.toLocaleString('en-US', { month: 'long', timeZone: 'UTC' })} 2016`;
  return `Police said ${5 + (story % 90)} people were killed in an air strike on ${places[story % places.length]} on ${date}.`;
}

/** An article that claims a figure, in full. */
export const wholeText = (n: number): string => `${toll(n)} ${quiet(n, 15)}`;

const within = (kinds: readonly number[], n: number): boolean => kinds.includes(n % 50);

/** The page of article `n`; null where programs are kept out. */
export const pageOf = (n: number): string | null =>
  within(claiming.onPage, n)
    ? `<!doctype html><html><head><title>Report ${n}</title></head><body><article><p>${wholeText(n)}</p></article></body></html>`
    : null;

/** Most items are a summary of two sentences, one in ten carries the whole article. */
function descriptionOf(n: number): string {
  if (within(claiming.whole, n)) return wholeText(n);
  if (within(claiming.summary, n)) return `${toll(n)} ${quiet(n, 1)}`;
  return quiet(n, n % 16 === 5 ? 16 : 2);
}

/** Links of pages that are closed to programs lead to `closed`, the others to `open`. */
function itemXml(n: number, hosts: Hosts): string {
  const link = `http://${pageOf(n) === null ? hosts.closed : hosts.open}/a/${n}`;
  return `<item><title>Report ${n}</title><link>${link}</link><guid isPermaLink="false">bench-item-${n}</guid><pubDate>Thu, 01 Dec 2016 06:00:00 GMT</pubDate><description>${descriptionOf(n)}</description></item>`;
}

export interface Hosts {
  readonly open: string;
  readonly closed: string;
}

/** Feed `feed` carries the second half of the items of the one before it. */
export function feedXml(feed: number, hosts: Hosts): string {
  const first = feed * (itemsOfFeed / 2);
  const all = Array.from({ length: itemsOfFeed }, (_, i) => itemXml(first + i, hosts)).join('\n');
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Paper ${feed}</title><link>http://127.0.0.1/</link><description>x</description>${all}</channel></rss>`;
}
