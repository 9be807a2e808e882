import { bar } from '../cards/progressBar.ts';
import type { Archive } from '../core/archive.ts';
import { asPrivate } from '../core/article.ts';
import type { About, Sources } from '../core/desk.ts';
import { UserError } from '../core/errors.ts';
import { inertLine } from '../core/inert.ts';
import type { IngestOutcome, ProcessArticle } from '../core/ledger.ts';
import type { ReadPage } from '../core/page.ts';
import type { Progress, Upload } from '../core/person.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Reader } from '../core/ports/reader.ts';
import { unquoted } from '../core/quotes.ts';
import {
  batchOf,
  checkedDate,
  ingestBatch,
  linkId,
  plainLink,
  readBytes,
  readText,
  readUpload,
} from '../ingest/index.ts';

/** A person is told what their article raised, once it was judged. */
const byPerson = { priority: 'person', isAwaited: true } as const;

export interface SourcesDeps {
  readonly clock: Clock;
  readonly processArticle: ProcessArticle;
  readonly reader: Reader;
  /** The agency whose dateline or credit a text bears. */
  readonly creditOf: (text: string) => string | null;
  /** The headline over a text that carries no record; null where it has none. */
  readonly headlineOf: (text: string) => string | null;
  /** Null where links are not fetched. */
  readonly readPage: ReadPage | null;
  readonly archive: Archive | null;
}

/** `notes/qaim.txt`, or one word that looks like a path: `report.docx` is refused by its kind, not taken for a text. */
const fileName =
  /^(?:[^\n]{1,400}\.(?:txt|md|html?|eml|pdf|jsonl|ndjson)|\S{1,400}\.[a-z]{2,6}|\S{0,400}[/\\]\S{0,400})$/i;

/** A text of fewer that claims nothing is a slip of who typed it: a word, a folder that is not there. */
const fewestWords = 8;

type Stored = Extract<IngestOutcome, { status: 'stored' | 'revised' }>;
const isStored = (outcome: IngestOutcome): outcome is Stored =>
  outcome.status === 'stored' || outcome.status === 'revised';

/** Throws a `UserError` for "Reuters private": a mark was meant, and would be lost in the name. */
function checkOutlet(outlet: string | null): void {
  if (outlet === null || !/(?:^|[\s,;])private$/i.test(outlet)) return;
  throw new UserError(
    `“${inertLine(outlet)}” is not an outlet’s name: to mark an article private, end with “private: yes”.`,
  );
}

const today = (clock: Clock): string => clock.now().toISOString().slice(0, 10);

const noOutlet = (): UserError =>
  new UserError(
    'The text does not tell who published it: write it behind the text, such as “outlet: Reuters date: 2016-12-08”.',
  );

/** What people bring: texts, files and links on their way to the ledger. */
export function makeSources({
  processArticle,
  reader,
  creditOf,
  headlineOf,
  clock,
  readPage,
  archive,
}: SourcesDeps): Sources {
  async function fromLink(link: string, about: About, progress: Progress): Promise<IngestOutcome> {
    if (!readPage) throw new UserError('Links are not fetched here: paste the text of the article.');
    const url = plainLink(link);
    if (url === null)
      throw new UserError('That is no link of a page: give it whole, beginning with https://.');
    const published = checkedDate(about.published, 'The source');
    progress(`Fetching ${URL.parse(url)?.host}`);
    const got = await readPage(url, undefined, 'person');
    if (got.kind === 'not-modified') throw new UserError('The site sent nothing: try again later.');
    if (got.kind !== 'page') throw new UserError(`${got.reason}; paste the text of the article instead.`);
    progress('Reading the article');
    const { page, original } = got;
    const article = {
      id: linkId(page.url),
      title: page.title,
      text: page.text,
      url: page.url,
      outlet: about.outlet ?? page.outlet,
      published: published ?? page.published,
    };
    const outcome = await processArticle(asPrivate(article, about.isPrivate), byPerson);
    if (isStored(outcome)) await archive?.keep(outcome.article.id, original);
    return outcome;
  }

  async function fromFile(file: Upload, about: About, progress: Progress): Promise<IngestOutcome> {
    progress(`Reading ${file.name}`);
    const read = await readUpload(file, about, clock.now());
    const article = { ...read, title: read.title ?? headlineOf(read.text) };
    const outcome = await processArticle(asPrivate(article, about.isPrivate), byPerson);
    // A text is on record as it came.
    if (isStored(outcome) && !/\.(?:txt|md)$/i.test(file.name))
      await archive?.keep(outcome.article.id, { url: file.name, contentType: null, bytes: file.bytes });
    return outcome;
  }

  /** What nobody published is no evidence: the outlet is told, or it is the agency whose dateline or credit the text bears. */
  async function fromText(text: string, about: About): Promise<IngestOutcome> {
    const given = readText(text, about);
    const outlet = given.outlet ?? creditOf(text);
    const read = readText(text, { ...about, outlet, title: headlineOf(text) });
    const article = asPrivate(read, about.isPrivate);
    const isShort = text.trim().split(/\s+/).length < fewestWords;
    // before anybody reads it: what is refused is sent to no model
    if (outlet === null && !isShort) throw noOutlet();
    const reading = await reader.read(article, { priority: 'person' });
    if (reading.claims.length === 0 && isShort)
      throw new UserError(
        `“${inertLine(text.slice(0, 60))}” is too short for an article, and claims nothing: give its link, its whole text or its file.`,
      );
    if (outlet === null) throw noOutlet();
    return processArticle(article, { ...byPerson, reading });
  }

  return {
    async addBatch({ path, outlet, published, isPrivate, progress = () => {} }) {
      const batch = await batchOf(path, { outlet, published }, clock.now());
      if (!batch) return null;
      checkOutlet(outlet);
      const process: ProcessArticle = (article, how) => processArticle(asPrivate(article, isPrivate), how);
      return ingestBatch(batch, process, (done) => progress(`${bar(done, batch.size)} articles`));
    },
    async addSource({ person, outlet, published: told, isPrivate, progress = () => {}, ...source }) {
      checkOutlet(outlet);
      const published = told?.trim().toLowerCase() === 'today' ? today(clock) : told;
      const about = { outlet, published, isPrivate };
      if ('url' in source) return fromLink(source.url, about, progress);
      if ('upload' in source) return fromFile(source.upload, about, progress);
      const path = unquoted(source.text.trim());
      if (person.platform !== 'terminal' || !fileName.test(path)) return fromText(source.text, about);
      return fromFile({ name: path, bytes: await readBytes(path) }, about, progress);
    },
  };
}
