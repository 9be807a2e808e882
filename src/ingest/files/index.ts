import { extname } from 'node:path';
import PostalMime from 'postal-mime';
import type { Article } from '../../core/article.ts';
import { UserError } from '../../core/errors.ts';
import { inertLine } from '../../core/inert.ts';
import { checkedDate, checkedText, given, notText, tooLong } from '../checks.ts';
import { decodeText } from '../decode.ts';
import { textId } from '../hash.ts';
import { plainText } from '../markup.ts';
import { pageDate } from '../page/date.ts';
import { readHtmlApart } from '../page/apart.ts';
import { readPdf } from './pdf.ts';

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

type Reader = (file: File, name: string, now: Date) => Promise<Told> | Told;
const untold = { title: null, published: null };

const plain: Reader = ({ bytes }, name) => {
  try {
    return { ...untold, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    throw notText(name);
  }
};

const html: Reader = async ({ bytes }, name, now) => {
  const read = await readHtmlApart(decodeText(bytes, null), null, now);
  if ('reason' in read)
    throw new UserError(`${name} holds no article (${read.reason}): paste its text instead.`);
  const { text, title, published } = read.page;
  return { text, title, published };
};

/** The sender is not taken for the outlet: who forwards an article did not write it. */
const email: Reader = async ({ bytes }, name, now) => {
  const mail = await PostalMime.parse(Uint8Array.from(bytes), {
    maxNestingDepth: 20,
    maxHeadersSize: 200_000,
  }).catch((cause: unknown) => {
    throw new UserError(`${name} is no e-mail that can be read: paste its text instead.`, { cause });
  });
  const text = mail.text?.trim() || plainText(mail.html ?? '');
  return { ...untold, text, title: given(mail.subject), published: pageDate(mail.date, now) };
};

const pdf: Reader = async ({ bytes }, name) => {
  const read = await readPdf(bytes);
  if ('fault' in read) throw new UserError(`${name} ${read.fault}: paste its text instead.`);
  return { ...untold, text: read.text };
};

const readers: Readonly<Record<string, Reader>> = {
  '.txt': plain,
  '.md': plain,
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
  const reader = readers[extname(file.name).toLowerCase()];
  if (!reader)
    throw new UserError(
      `${name} is no .txt, .md, .html, .eml or .pdf file: save the article as one of these.`,
    );
  if (file.bytes.length > (reader === plain ? 1_000_000 : mostBytes))
    throw reader === plain
      ? tooLong(name)
      : new UserError(`${name} is over 5 MB: paste the article's text instead.`);
  const published = checkedDate(about.published, name);
  const told = await reader(file, name, now);
  const outlet = given(about.outlet);
  const article = {
    text: checkedText(told.text, name),
    title: told.title,
    url: null,
    outlet,
    published: published ?? told.published,
  };
  if (reader !== plain) checkTold(article, name);
  return { id: textId(article.text, outlet), ...article };
}

function checkTold({ outlet, published }: Pick<Article, 'outlet' | 'published'>, name: string): void {
  const missing = [outlet === null && 'who published it', published === null && 'when it was published'];
  const what = missing.filter((m) => m !== false).join(' and ');
  if (what !== '')
    throw new UserError(
      `${name} does not tell ${what}: say both behind the file's name, or in the message that holds it, such as “Reuters 2016-12-08”.`,
    );
}
