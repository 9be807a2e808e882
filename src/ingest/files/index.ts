import { extname } from 'node:path';
import { type Article, maxBytes } from '../../core/article.ts';
import { UserError } from '../../core/errors.ts';
import { inertLine } from '../../core/inert.ts';
import { JobFailed, runJob } from '../../workers/index.ts';
import { checkedDate, checkedText, given, notText, tooLong } from '../checks.ts';
import { textId } from '../hash.ts';
import { readPageApart } from '../page/apart.ts';
import type mailJob from './mailJob.ts';
import type pdfJob from './pdfJob.ts';

/** 5 MB, in bytes. */
export const mostBytes = 5_000_000;

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a person may tell of a file. */
interface About {
  readonly outlet?: string | null;
  readonly published?: string | null;
}

/** What is believed of a file. Whoever sends it can write any link and any outlet into it: those are not read. */
interface Told {
  readonly text: string;
  readonly title: string | null;
  readonly published: string | null;
}

/** Gives a clause that says why where a file cannot be read. */
type Reader = (file: File, now: Date) => Promise<Told | { readonly fault: string }>;
const untold = { title: null, published: null };
const mailUrl = new URL('./mailJob.ts', import.meta.url);
const pdfUrl = new URL('./pdfJob.ts', import.meta.url);

function plain({ bytes }: File, name: string): Told {
  try {
    return { ...untold, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    throw notText(name);
  }
}

const html: Reader = async ({ bytes }, now) => {
  const read = await readPageApart({ bytes, contentType: null, from: null, now }, 'person');
  if ('reason' in read) return { fault: `holds no article (${read.reason})` };
  const { text, title, published } = read.page;
  return { text, title, published };
};

/** The sender is not taken for the outlet: who forwards an article did not write it. */
const email: Reader = async ({ bytes }, now) => {
  const mail = await runJob<typeof mailJob>(mailUrl, { bytes, now }, { priority: 'person' });
  return 'fault' in mail ? mail : { ...untold, ...mail };
};

const pdf: Reader = async ({ bytes }) => {
  const read = await runJob<typeof pdfJob>(pdfUrl, bytes, { priority: 'person' });
  return 'fault' in read ? read : { ...untold, ...read };
};

const plainKinds: readonly string[] = ['.txt', '.md'];
const readers: Readonly<Record<string, Reader>> = {
  '.html': html,
  '.htm': html,
  '.eml': email,
  '.pdf': pdf,
};

/**
 * A file (.txt, .md, .html, .eml, or .pdf with a text layer) → Article. It was not fetched from anywhere: it has no link,
 * its id is made of its text and outlet, and its outlet is what the person says. Its title and date may be the file's own.
 * Throws a `UserError` for another kind, for what cannot be read, and where nobody says the outlet of a page, an e-mail or
 * a PDF, or neither the person nor the file its date.
 */
export async function readUpload(file: File, about: About, now: Date): Promise<Article> {
  const name = inertLine(file.name).slice(0, 200);
  const kind = extname(file.name).toLowerCase();
  const reader = readers[kind];
  if (!reader && !plainKinds.includes(kind))
    throw new UserError(
      `${name} is no .txt, .md, .html, .eml or .pdf file: save the article as one of these.`,
    );
  if (file.bytes.length > (reader ? mostBytes : maxBytes))
    throw !reader ? tooLong(name) : new UserError(`${name} is over 5 MB: paste the article's text instead.`);
  const published = checkedDate(about.published, name);
  const told = reader ? await toldBy(reader, file, name, now) : plain(file, name);
  const outlet = given(about.outlet);
  const article = {
    text: checkedText(told.text, name),
    title: told.title,
    url: null,
    outlet,
    published: published ?? told.published,
  };
  if (reader) checkTold(article, name);
  return { id: textId(article.text, outlet), ...article };
}

async function toldBy(reader: Reader, file: File, name: string, now: Date): Promise<Told> {
  try {
    const told = await reader(file, now);
    if ('fault' in told) throw new UserError(`${name} ${told.fault}: paste its text instead.`);
    return told;
  } catch (error) {
    if (!(error instanceof JobFailed)) throw error;
    throw new UserError(error.sentence(name, 'paste its text instead'), { cause: error });
  }
}

function checkTold({ outlet, published }: Pick<Article, 'outlet' | 'published'>, name: string): void {
  const missing = [outlet === null && 'who published it', published === null && 'when it was published'];
  const what = missing.filter((m) => m !== false).join(' and ');
  if (what !== '')
    throw new UserError(
      `${name} does not tell ${what}: say both behind the file's name, or in the message that holds it, such as “Reuters 2016-12-08”.`,
    );
}
