import { open } from 'node:fs/promises';
import type { Article } from '../core/article.ts';
import { UserError } from '../core/errors.ts';
import { checkedDate, checkedText, checkedUrl, given, tooLong } from './checks.ts';
import { mostBytes } from './files/index.ts';
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
 * Throws a `UserError` for an empty or too long text, one that is not text, and a date that cannot be read.
 *
 * @example readText('Twelve people were killed in Qaim.', { outlet: 'Reuters', published: '2016-12-07' })
 */
export const readText = (text: string, about: About = {}): Article => article(text, about, 'The text');

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

/** A file's bytes. Throws a `UserError` for one that is missing, no file, or over 5 MB. */
export async function readBytes(path: string): Promise<Uint8Array> {
  const file = await open(path).catch((cause: unknown) => {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    const what = isMissing
      ? `There is no file ${path}: check its name.`
      : `${path} cannot be read: check its rights.`;
    throw new UserError(what, { cause });
  });
  try {
    const stat = await file.stat();
    if (!stat.isFile()) throw new UserError(`${path} is not a file: name the article's file.`);
    if (stat.size > mostBytes) throw tooLong(path);
    return await file.readFile();
  } finally {
    await file.close();
  }
}
