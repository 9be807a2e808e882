import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Article } from '../core/article.ts';
import { UserError } from '../core/errors.ts';
import { checkedDate, checkedText, checkedUrl, given, maxBytes, notText, tooLong } from './checks.ts';
import { textId } from './hash.ts';

/** What a person may tell about a text that carries no record. */
export interface About {
  readonly title?: string | null;
  readonly url?: string | null;
  readonly outlet?: string | null;
  readonly published?: string | null;
}

/**
 * Pasted text → Article. The id is made from the text and the outlet, so that pasting it again finds the same article.
 * Throws a `UserError` for an empty or too long text, one that is not text, and a date that is none.
 *
 * @example readText('Twelve people were killed in Qaim.', { outlet: 'Reuters', published: '2016-12-07' })
 */
export const readText = (text: string, about: About = {}): Article => article(text, about, 'The text');

/**
 * A .txt or .md file in UTF-8 → Article, as `readText` does. Throws a `UserError` for a file that is missing, of another
 * kind, too long or not text.
 */
export async function readFile(path: string, about: About = {}): Promise<Article> {
  if (!['.txt', '.md'].includes(extname(path).toLowerCase()))
    throw new UserError(`${path} is neither a .txt nor a .md file: save the article as one of these.`);
  return article(decode(await bytesOf(path), path), about, path);
}

function article(text: string, about: About, name: string): Article {
  const outlet = given(about.outlet);
  checkedText(text, name);
  return {
    id: textId(text, outlet),
    title: given(about.title),
    text,
    url: checkedUrl(about.url, name),
    outlet,
    published: checkedDate(about.published, name),
  };
}

async function bytesOf(path: string): Promise<Buffer> {
  const file = await open(path).catch((cause: unknown) => {
    throw new UserError(`${path} cannot be read: check its name and its rights.`, { cause });
  });
  try {
    const stat = await file.stat();
    if (!stat.isFile()) throw new UserError(`${path} is not a file: name the article's file.`);
    if (stat.size > maxBytes) throw tooLong(path);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

function decode(bytes: Buffer, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw notText(path);
  }
}
